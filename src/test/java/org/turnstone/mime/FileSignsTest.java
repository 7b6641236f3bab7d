package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSignsTest {

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090\0", "\u007fELF\2", "\u00cf\u00fa\u00ed\u00fe", "\u00ca\u00fe\u00ba\u00be\0"})
    void knowsProgramsWhateverTheyAreCalled(String beginning) {
        assertThat(FileSigns.isProgram(latin(beginning))).isTrue();
        assertThat(FileSigns.isPdf(latin(beginning + "%PDF-1.7"))).isFalse();
    }

    @Test
    void findsTheBeginningOfAPdfWhereReadersLookForIt() {
        assertThat(FileSigns.isPdf(latin("%PDF-1.4\n"))).isTrue();
        assertThat(FileSigns.isPdf(latin("\n".repeat(1_000) + "%PDF-1.4"))).isTrue();
        assertThat(FileSigns.isPdf(latin("\n".repeat(2_000) + "%PDF-1.4"))).isFalse();
        assertThat(FileSigns.isPdf(latin("<html>"))).isFalse();
        assertThat(FileSigns.isPdf(new byte[0])).isFalse();
    }

    @Test
    void takesForTextWhatSomebodyCouldRead() {
        assertThat(FileSigns.isText("int x;\n\tgrün\f".getBytes(UTF_8))).isTrue();
        assertThat(FileSigns.isText("grün".getBytes(ISO_8859_1))).isTrue();
        assertThat(FileSigns.isText("grün".getBytes(UTF_16))).isTrue();
        assertThat(FileSigns.isText(latin("\u001b$B$3\u001b(B"))).isTrue();
        assertThat(FileSigns.isText(new byte[0])).isTrue();
        assertThat(FileSigns.isText(latin("GIF89a\0\1"))).isFalse();
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        assertThat(FileSigns.isText(noise)).isFalse();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
