package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** H14: time is bounded, and what is too much is shown as text. */
class LimitsTest {

    private static final Path CORPUS = Path.of("../shared/corpora/mail");

    /** The deadline is two seconds; the rest is for one step between two looks at the clock, and for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final List<String> BOMBS = List.of(
            "<div>".repeat(200_000) + "deep",
            "<b>".repeat(300_000) + "deep",
            "<b><i><u><div>".repeat(70_000) + "deep",
            "<table><tr><td>".repeat(60_000) + "deep",
            "<p><font color=red><b>x".repeat(40_000),
            "<a href=x>".repeat(100_000) + "deep",
            "<form><table><form>".repeat(50_000),
            "<style>" + "a{color:((((".repeat(80_000) + "</style>x",
            "<style>" + "a{".repeat(400_000) + "</style>x",
            "<style>" + "div div div div .a{color:red}".repeat(30_000) + "</style>"
                    + "<div class=a>x</div>".repeat(5_000),
            "<style>" + "\\".repeat(800_000) + "</style>x",
            "<style>" + "@media screen{".repeat(50_000) + "</style>x",
            "<p style='" + "color:red;".repeat(100_000) + "'>x",
            "<p class='" + "x ".repeat(400_000) + "'>x",
            "<".repeat(1_000_000),
            "<!--".repeat(250_000),
            "<a href=\"".repeat(100_000),
            "&amp;".repeat(200_000));

    @Test
    void neverTakesLong() {
        for (String bomb : BOMBS) {
            for (SanitizerOptions options : List.of(SanitizerOptions.reading(), SanitizerOptions.replying())) {
                long start = System.nanoTime();
                Sanitizer.sanitize(bomb, options);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(bomb.substring(0, 30))
                        .isLessThan(PATIENCE);
            }
        }
    }

    @Test
    void showsTheTextOfWhatIsNestedTooDeep() {
        Sanitized sanitized =
                Sanitizer.sanitize("<div>".repeat(20_000) + "Hello <b>you</b>", SanitizerOptions.reading());
        assertThat(sanitized.fellBack()).isTrue();
        assertThat(sanitized.body().markup()).isEqualTo("<div class=\"mail-text\">Hello you</div>");
    }

    @Test
    void showsTheTextOfWhatIsTooLarge() {
        String html = "<style>p{}</style><script>x()</script><p>Hello &amp; welcome</p><!-- x -->".repeat(80_000);
        Sanitized sanitized = Sanitizer.sanitize(html, SanitizerOptions.reading());
        assertThat(sanitized.fellBack()).isTrue();
        assertThat(sanitized.body().markup()).contains("Hello &amp; welcome").doesNotContain("x()", "p{}", "<!--");
    }

    @Test
    void showsTheTextOnceTheTimeIsOver() {
        AtomicLong clock = new AtomicLong();
        Deadline passing = Deadline.in(Duration.ofSeconds(2), () -> clock.getAndAdd(100_000_000));
        Sanitized sanitized = Sanitizer.sanitize("<p>Hello</p>".repeat(100), SanitizerOptions.reading(), passing);
        assertThat(sanitized.fellBack()).isTrue();
        assertThat(sanitized.body().markup()).contains("Hello");
    }

    @Test
    void opensAMailThatOverflowsNaiveSanitisers() throws IOException {
        assumeTrue(Files.exists(CORPUS), "skipped: " + CORPUS + " is not here");
        try (Stream<Path> files = Files.walk(CORPUS)) {
            Path mail = files.filter(path -> path.toString().endsWith("htmllargecallstack.eml"))
                    .findFirst()
                    .orElseThrow();
            String html = Files.readString(mail, StandardCharsets.ISO_8859_1);
            long start = System.nanoTime();
            Sanitized sanitized = Sanitizer.sanitize(html, SanitizerOptions.reading());
            assertThat(sanitized.body().isEmpty()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        }
    }
}
