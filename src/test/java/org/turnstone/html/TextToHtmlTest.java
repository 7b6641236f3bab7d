package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** H19: plain text is escaped and linked by tokens. */
class TextToHtmlTest {

    private static List<String> links(String text) {
        return Jsoup.parse(TextToHtml.of(text).markup()).select("a").eachAttr("href");
    }

    private static List<String> shown(String text) {
        return Jsoup.parse(TextToHtml.of(text).markup()).select("a").eachText();
    }

    @Test
    void linksAddressesAsPeopleWriteThem() {
        assertThat(links("See https://a.example/x?y=1&z=2#q.")).containsExactly("https://a.example/x?y=1&z=2#q");
        assertThat(links("(see http://a.example/b_(c))")).containsExactly("http://a.example/b_(c)");
        assertThat(links("<https://a.example/x>, \"https://b.example\"!"))
                .containsExactly("https://a.example/x", "https://b.example");
        assertThat(links("www.a.example, ok?")).containsExactly("http://www.a.example");
        assertThat(links("Write to ida@example.org.")).containsExactly("mailto:ida@example.org");
        assertThat(links("mailto:ida@example.org?subject=Hi")).containsExactly("mailto:ida@example.org?subject=Hi");
        assertThat(links("詳細は https://a.example/日本語。続き")).containsExactly("https://a.example/日本語");
        assertThat(links("link:https://a.example/")).containsExactly("https://a.example/");
        assertThat(shown("“https://a.example”")).containsExactly("https://a.example");
    }

    @Test
    void linksNothingElse() {
        assertThat(links("javascript:alert(1) data:text/html,x file:///etc ftp://a.example x@y a@b@c.example @ida"))
                .isEmpty();
        assertThat(links("http:// https://) www. mailto:")).isEmpty();
        assertThat(links("xhttps://a.example awww.b.example")).isEmpty();
    }

    @Test
    void setsTheSignatureApart() {
        Element body = Jsoup.parse(TextToHtml.of("Hi\n--\nthere\n\n-- \nIda\nHarbour\n\n> quoted\n> -- \n> Jonas")
                        .markup())
                .body();

        assertThat(body.select(".mail-signature")).singleElement().satisfies(signature -> {
            assertThat(signature.wholeText()).startsWith("-- \nIda\nHarbour");
            assertThat(signature.parent()).isEqualTo(body);
        });
        assertThat(body.wholeText()).contains("Hi\n--\nthere\n").contains("Jonas");
        assertThat(Jsoup.parse(TextToHtml.of("Hi\n-- there").markup()).select(".mail-signature"))
                .isEmpty();
        assertThat(TextToHtml.forReply("Hi\n-- \nIda").markup()).doesNotContain("class");
    }

    @Test
    void escapesEverything() {
        String markup = TextToHtml.of("<img src=x onerror=alert(1)> & mailto:x@y.example?a=<img onerror=1>\n\"'><b>")
                .markup();
        Element body = Jsoup.parse(markup).body();
        assertThat(body.select("img, b")).isEmpty();
        assertThat(body.wholeText())
                .isEqualTo("<img src=x onerror=alert(1)> & mailto:x@y.example?a=<img onerror=1>\n\"'><b>");
        assertThat(body.select("a").eachAttr("href")).containsExactly("mailto:x@y.example?a=");
    }

    @Test
    void cannotBeBrokenOutOfByAnAddress() {
        String markup = TextToHtml.of("https://a.example/\"onmouseover=\"alert(1) https://a.example/'><script>")
                .markup();
        SafeMarkup.assertSafe(markup, markup);
        assertThat(Jsoup.parse(markup).select("script")).isEmpty();
    }

    @Test
    void nestsQuotesByTheirDepth() {
        Element body = Jsoup.parse(TextToHtml.of("a\n> b\n>> c\n> > d\n> e\nf").markup())
                .body();
        assertThat(body.select("> div").eachText()).containsExactly("a", "f");
        assertThat(body.select("> blockquote > div").eachText()).containsExactly("b", "e");
        assertThat(body.select("> blockquote > blockquote > div").eachText()).containsExactly("c d");
    }

    @Test
    void takesQuoteMarksOffAsTheyAreWritten() {
        assertThat(TextToHtml.unquoted("> > b")).isEqualTo(new QuotedLine(2, "b"));
        assertThat(TextToHtml.unquoted(">>  b")).isEqualTo(new QuotedLine(2, " b"));
        assertThat(TextToHtml.unquoted(">")).isEqualTo(new QuotedLine(1, ""));
        assertThat(TextToHtml.unquoted(" > b")).isEqualTo(new QuotedLine(0, " > b"));
    }

    @Test
    void foldsTheQuoteAtTheEnd() {
        Element body = Jsoup.parse(TextToHtml.of("Yes.\n\n> Shall we?\n> Soon?\n", "Earlier")
                        .markup())
                .body();
        assertThat(body.expectFirst("details > summary").attr("aria-label")).isEqualTo("Earlier");
        assertThat(body.select("details blockquote").text()).isEqualTo("Shall we? Soon?");
        assertThat(TextToHtml.of("> Shall we?\n\nYes.", "Earlier").markup()).doesNotContain("<details");
    }

    @Test
    void foldsTheAttributionWithItsQuote() {
        String quote = "\n> Shall we?\n";
        for (String attribution : List.of(
                "On 3 May 2026 at 10:00, Ida Holm wrote:",
                "On Thu, 12 Mar 2026 at 10:00, Ida Holm <ida@example.org>\nwrote:",
                "Le 3 mai 2026 à 10:00, Ida Holm a écrit :\n")) {
            Element body = Jsoup.parse(TextToHtml.of("Yes.\n\n" + attribution + quote, "Earlier")
                            .markup())
                    .body();
            assertThat(body.expectFirst("> div").wholeText()).isEqualTo("Yes.");
            assertThat(body.select("details > div").text())
                    .isEqualTo(attribution.replace('\n', ' ').strip());
        }
    }

    @Test
    void foldsNoWordsOfTheAuthors() {
        for (String words : List.of("Yes, all but this:", "See below", "On 3 May you asked me for the ten numbers.")) {
            Element body = Jsoup.parse(TextToHtml.of("Yes.\n\n" + words + "\n> Shall we?\n", "Earlier")
                            .markup())
                    .body();
            assertThat(body.select("> div").text()).isEqualTo("Yes. " + words);
        }
    }

    @Test
    void foldsNothingWhereThereIsNothingButAQuote() {
        assertThat(TextToHtml.of("On 3 May 2026, Ida Holm wrote:\n> Shall we?", "Earlier")
                        .markup())
                .doesNotContain("<details");
    }

    @Test
    void keepsTheEmptyLineAboveAnAttributionThatStays() {
        Element body = Jsoup.parse(TextToHtml.of("Yes.\n\nOn 3 May 2026, Ida wrote:\n> Shall we?")
                        .markup())
                .body();
        assertThat(body.expectFirst("> div").wholeText()).isEqualTo("Yes.\n\n");
    }

    @Test
    void takesTimeInProportionToTheText() {
        List<String> long1 = List.of(
                "a".repeat(2_000_000),
                "http://".repeat(200_000),
                "a@".repeat(500_000),
                "www.".repeat(300_000),
                "(".repeat(500_000) + "http://a.example/" + ")".repeat(500_000),
                ("x@" + "a.".repeat(50) + " ").repeat(10_000),
                ">".repeat(500_000) + "x",
                (">".repeat(50) + "x\n").repeat(10_000),
                "http://a.example/" + ".".repeat(4_000));
        for (String text : long1) {
            long start = System.nanoTime();
            TextToHtml.of(text, "•••");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(text.substring(0, 20))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void breaksTheLinesOfAReplyWithoutOurStyles() {
        String markup =
                TextToHtml.forReply("From: ida@example.org\n\n> Two\n> lines").markup();

        assertThat(markup)
                .isEqualTo("<div>From: <a href=\"mailto:ida@example.org\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">ida@example.org</a><br></div>"
                        + "<blockquote type=\"cite\"><div>Two<br>lines</div></blockquote>");
    }

    /** Found by {@link HtmlFuzzTest}: a NUL was written as a reference that reads back as another character. */
    @Test
    void writesOnlyCharactersThatReadBackAsThemselves() {
        String markup = TextToHtml.of("a\0b https://example.org/\0c").markup();

        assertThat(Trees.parse(markup).html())
                .isEqualTo(markup)
                .contains("a\ufffdb")
                .doesNotContain("&#x0;");
    }
}
