package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H01, H02, H04, H05, H06, H08, H09, H10, H12, H17, H18 over our own hostile mails and those of six other projects. */
class HostileHtmlTest {

    @Test
    void letsNothingHarmfulThroughFromOurOwnHostileMails() throws IOException {
        List<String> mails = HostileHtml.own();
        assertThat(mails).hasSizeGreaterThan(300);
        mails.forEach(HostileHtmlTest::assertHolds);
    }

    @Test
    void letsNothingHarmfulThroughFromOtherProjectsVectors() throws IOException {
        List<String> mails = HostileHtml.others();
        assertThat(mails).hasSizeGreaterThan(1_500);
        mails.forEach(HostileHtmlTest::assertHolds);
    }

    /** H19: what is plain text stays it, whatever it looks like. */
    @Test
    void letsNothingHarmfulThroughFromPlainText() throws IOException {
        for (String text : HostileHtml.ownTexts()) {
            SafeMarkup.assertSafe(TextToHtml.of(text, "•••").markup(), text);
            SafeMarkup.assertSafe(TextToHtml.forReply(text).markup(), text);
        }
    }

    private static void assertHolds(String html) {
        for (SanitizerOptions options : List.of(SanitizerOptions.reading(), SanitizerOptions.replying())) {
            Deadline deadline = Deadline.in(Duration.ofMinutes(1));
            Sanitized once = Sanitizer.sanitize(html, options, deadline);
            String markup = once.body().markup();
            assertThat(once.fellBack()).as(html).isFalse();
            SafeMarkup.assertSafe(markup, html);
            assertThat(Sanitizer.sanitize(markup, options, deadline).body().markup())
                    .as(html)
                    .isEqualTo(markup);
            assertThat(Trees.parse(markup).html()).as(html).isEqualTo(markup);
        }
        assertThat(HtmlToText.of(html)).doesNotContain("\0");
    }
}
