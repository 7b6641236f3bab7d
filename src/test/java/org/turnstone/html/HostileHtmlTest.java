package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** H01, H02, H04, H05, H06, H08, H09, H10, H12, H17, H18 over our own hostile mails and those of six other projects. */
class HostileHtmlTest {

    private static final Path VECTORS = Path.of("../shared/corpora/html/vectors.json");

    private static final Map<String, String> CHARACTERS = Map.of(
            "{LF}", "\n", "{CR}", "\r", "{TAB}", "\t", "{FF}", "\f", "{NUL}", "\0", "{VT}", "\u000b", "{ZWSP}",
            "\u200b", "{RLO}", "\u202e", "{BOM}", "\ufeff");

    @Test
    void letsNothingHarmfulThroughFromOurOwnHostileMails() throws IOException {
        List<String> mails = ownMails();
        assertThat(mails).hasSizeGreaterThan(150);
        mails.forEach(HostileHtmlTest::assertHolds);
    }

    @Test
    void letsNothingHarmfulThroughFromOtherProjectsVectors() throws IOException {
        assumeTrue(Files.exists(VECTORS), "skipped: " + VECTORS + " is not here");
        List<String> mails = new ArrayList<>();
        for (JsonNode vector : new ObjectMapper().readTree(Files.readString(VECTORS))) {
            mails.add(vector.get("html").asText());
        }
        assertThat(mails).hasSizeGreaterThan(1_500);
        mails.forEach(HostileHtmlTest::assertHolds);
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

    private static List<String> ownMails() throws IOException {
        try (InputStream in = HostileHtmlTest.class.getResourceAsStream("hostile.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(HostileHtmlTest::spelledOut)
                    .toList();
        }
    }

    private static String spelledOut(String line) {
        String mail = line;
        for (Map.Entry<String, String> character : CHARACTERS.entrySet()) {
            mail = mail.replace(character.getKey(), character.getValue());
        }
        return mail;
    }
}
