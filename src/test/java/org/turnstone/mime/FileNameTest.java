package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            report.pdf                                   | report.pdf
            ..\\..\\x                                    | x
            ../../etc/passwd                             | passwd
            C:\\temp\\a b.txt                            | a b.txt
            .htaccess                                    | htaccess
            nul.txt                                      | _nul.txt
            a<b>c?.txt                                   | a_b_c_.txt
            """)
    void keepsTheNameAndNothingElse(String raw, String expected) {
        assertThat(FileName.sanitise(raw)).isEqualTo(expected);
    }

    @Test
    void dropsWhatSteersOrTurnsAround() {
        assertThat(FileName.sanitise("exe.\u202egpj.exe")).isEqualTo("exe.gpj.exe");
        assertThat(FileName.sanitise("a\"\r\nX: y\0.txt")).doesNotContain("\"", "\r", "\n", "\0");
        assertThat(FileName.sanitise("..")).isEmpty();
    }

    @Test
    void shortensAndKeepsTheExtension() {
        String name = FileName.sanitise("ü".repeat(300) + ".pdf");
        assertThat(name).endsWith(".pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            attachment; filename="a b.pdf"                                          | a b.pdf
            attachment; filename=a b.pdf                                            | a b.pdf
            attachment; filename="a"b".pdf"                                         | ab.pdf
            attachment; filename="open.pdf                                          | open.pdf
            attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf                        | Grüße.pdf
            attachment; filename=x.pdf; filename*=UTF-8''%C3%BC.pdf                 | ü.pdf
            attachment; filename*0*=UTF-8''a%C3; filename*1*=%BC; filename*2=.pdf   | aü.pdf
            attachment; filename*1=b.pdf; filename*0=a                              | ab.pdf
            attachment; filename="=?utf-8?B?w7wucGRm?="                             | ü.pdf
            attachment; filename==?utf-8?Q?=C3=BC.pdf?=                             | ü.pdf
            attachment; filename*=iso-8859-1'en'%A3.pdf                             | £.pdf
            attachment filename=a.pdf                                               | a.pdf
            filename=a.pdf                                                          | a.pdf
            attachment; filename="C:\\dir\\a.pdf"; size=3                           | a.pdf
            attachment; FileName = "a.pdf" ;                                        | a.pdf
            """)
    void isFoundHoweverItIsWritten(String disposition, String expected) {
        ParsedMessage message = Messages.of("Content-Disposition: " + disposition, "", "x");
        assertThat(message.root().fileName()).hasValue(expected);
    }
}
