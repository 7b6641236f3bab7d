package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichedTextTest {

    @Test
    void saysInHtmlWhatItSaid() {
        assertThat(shown("<bold>Now</bold> is the <italic>time</italic>")).contains("<b>Now</b> is the <i>time</i>");
        assertThat(shown("<color><param>ffff,0000,0000</param>red</color>"))
                .contains(">red<")
                .contains("#ff0000");
        assertThat(shown("a << b")).contains("a &lt; b");
    }

    @Test
    void breaksLinesByItsOwnRule() {
        assertThat(EnrichedText.toHtml("one\ntwo")).isEqualTo("one\ntwo");
        assertThat(EnrichedText.toHtml("one\n\ntwo")).isEqualTo("one<br>\ntwo");
        assertThat(EnrichedText.toHtml("<nofill>one\ntwo</nofill>")).isEqualTo("one<br>\ntwo");
    }

    @Test
    void letsNoMarkupThrough() {
        String hostile =
                "<bold><script>alert(1)</script> <<img src=x onerror=alert(1)> <color><param>x\" onload=\"y</param>z";

        String html = shown(hostile);
        assertThat(html).doesNotContain("<script", "<img", "onload=\"");
        assertThat(html).contains("alert(1)");
    }

    /** Each would be looked through to the end from every place in it, were it not for the bounds. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "<param>", "<color><param>", "<bold>", "</bold>", "<bold></italic>", "<<", "\n", "<a"})
    void readsAnythingOnce(String piece) {
        String endless = piece.repeat(4_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> EnrichedText.toHtml(endless));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> EnrichedText.toHtml(endless + "</param>>"));
    }

    @Test
    void closesWhatIsLeftOpenHoweverDeep() {
        assertThat(EnrichedText.toHtml("<bold>".repeat(10_000) + "x")).endsWith("x" + "</b>".repeat(40));
        assertThat(EnrichedText.toHtml("<bold><italic>a</bold>b</italic>")).isEqualTo("<b><i>a</i></b>b");
    }

    private static String shown(String enriched) {
        return Sanitizer.sanitize(EnrichedText.toHtml(enriched), SanitizerOptions.reading())
                .body()
                .markup();
    }
}
