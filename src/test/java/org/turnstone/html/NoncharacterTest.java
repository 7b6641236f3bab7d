package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** U+FFFF ends a text for the parser; nothing of a mail that stands behind it may be lost. */
class NoncharacterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before \uffff behind",
                "before &#xffff; behind",
                "<p title='\uffff'>before</p> behind",
                "<p title='&#xffff;'>before</p> behind",
                "<style>p{font-family:'\uffff'}</style><p>before</p> behind",
                "<style>p{font-family:'\\ffff '}</style><p>before</p> behind",
                "<p style=\"font-family:'\\00ffff'\">before</p> behind",
                "<!-- \uffff -->before behind",
                "<p\uffff>before</p\uffff> behind",
            })
    void whatStandsBehindItIsShown(String html) {
        for (SanitizerOptions options : new SanitizerOptions[] {
            SanitizerOptions.reading(), SanitizerOptions.printing(), SanitizerOptions.replying()
        }) {
            Sanitized once = Sanitizer.sanitize(html, options);
            assertThat(once.body().markup()).contains("before").contains("behind");
            assertThat(Sanitizer.sanitize(once.body().markup(), options).body().markup())
                    .isEqualTo(once.body().markup());
        }
        assertThat(HtmlToText.of(html)).contains("before").contains("behind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before \uffff behind", "before https://example.org/\uffff behind"})
    void soIsPlainText(String text) {
        String markup = TextToHtml.of(text, "…").markup();
        assertThat(markup).contains("behind");
        assertThat(Trees.parse(markup).html()).isEqualTo(markup);
    }
}
