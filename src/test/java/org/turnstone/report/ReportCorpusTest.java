package org.turnstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.testing.NeedsShared;

/** Reports that other projects collected: each says something of somebody. */
@NeedsShared("corpora/mail")
class ReportCorpusTest {

    private static final Path MAIL = Path.of("..", "shared", "corpora", "mail");

    private static Report report(Path file) throws IOException {
        return Report.in(ParsedMessage.parse(Files.readAllBytes(file))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "mailgun+flanker/bounce__mailbox-full.eml",
        "mailgun+flanker/bounce__no-mx.eml",
        "mailgun+flanker/bounce__delayed.eml",
        "mailgun+flanker/bounce__office365.eml",
        "mikel+mail/multipart_report_emails__multi_address_bounce1.eml",
        "mikel+mail/multipart_report_emails__report_530.eml",
        "nodemailer+mailparser/fixtures__delivery-status.eml",
    })
    void tellsOfRecipients(String file) throws IOException {
        assertThat(report(MAIL.resolve(file)).recipients()).isNotEmpty().allSatisfy(said -> assertThat(said.address())
                .contains("@"));
    }

    @ParameterizedTest
    @CsvSource({
        "mailgun+flanker/messages__disposition-notification.eml",
        "jstedfast+MimeKit/messages__disposition-notification.txt",
    })
    void tellsOfReaders(String file) throws IOException {
        assertThat(report(MAIL.resolve(file)).dispositions()).isNotEmpty();
    }

    @Test
    void failsOfNoMessageThereIs() throws IOException {
        try (Stream<Path> files = Files.walk(MAIL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Report.in(ParsedMessage.parse(Files.readAllBytes(file))))
                        .isNotNull();
            }
        }
    }
}
