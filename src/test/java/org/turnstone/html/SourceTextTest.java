package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    /** The first line break of a pre does not count, so one that does needs another before it. */
    @ParameterizedTest
    @ValueSource(strings = {"a\n\tb", "\na", "\n\n a", "<b>&amp;</pre><script>x</script>", ""})
    void showsWhatTheFileSays(String text) {
        String markup = SourceText.of(text).markup();

        assertThat(Jsoup.parseBodyFragment(markup).expectFirst("pre").wholeText())
                .isEqualTo(text);
        assertThat(markup).doesNotContain("<script", "<b>");
    }
}
