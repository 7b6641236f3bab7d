package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** On one page with others, no mail's style sheet reaches another's words. */
class PrintingTest {

    private static String printed(String html) {
        return Sanitizer.sanitize(html, SanitizerOptions.printing()).body().markup();
    }

    @Test
    void movesStylesOntoTheElements() {
        Document page = Jsoup.parse(printed("<style>p{color:red} .x{font-size:20px}</style><p class=x>Hello</p>"));

        assertThat(page.select("style")).isEmpty();
        assertThat(page.expectFirst("p").attr("style")).isEqualTo("color:red;font-size:20px");
    }

    @Test
    void keepsTheColoursOfPaper() {
        assertThat(printed("<p style='color:#333;background-color:#fff'>Hello</p>"))
                .doesNotContain("light-dark");
    }

    @Test
    void takesNothingAway() {
        assertThat(Jsoup.parse(printed("<p style='display:none'>Hidden</p><p>Hello</p>"))
                        .text())
                .isEqualTo("Hidden Hello");
    }
}
