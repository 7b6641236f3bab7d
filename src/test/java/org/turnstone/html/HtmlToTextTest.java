package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlToTextTest {

    @Test
    void setsParagraphsAndLineBreaks() {
        assertThat(HtmlToText.of(
                        "<p>Dear  Ida,</p>\n<p>thank you<br>very&nbsp;much.</p><div>Jonas</div><div>Weber</div>"))
                .isEqualTo("Dear Ida,\n\nthank you\nvery much.\n\nJonas\nWeber");
    }

    @Test
    void writesListsAsPeopleDo() {
        assertThat(
                        HtmlToText.of(
                                "<p>Bring:</p><ul><li>rope</li><li>a lamp<ul><li>spare battery</li></ul></li></ul><ol start=3><li>row</li><li>moor</li></ol>"))
                .isEqualTo("Bring:\n\n- rope\n- a lamp\n  - spare battery\n\n3. row\n4. moor");
    }

    @Test
    void namesTheTargetsOfLinksOnce() {
        assertThat(
                        HtmlToText.of(
                                "<a href='https://a.example/x'>Our shop</a> or <a href='https://a.example/'>a.example</a> or <a href='mailto:b@a.example'>b@a.example</a>"))
                .isEqualTo("Our shop <https://a.example/x> or a.example or b@a.example");
    }

    @Test
    void marksQuotesByTheirDepth() {
        assertThat(
                        HtmlToText.of(
                                "<p>Yes.</p><blockquote><p>Shall we?</p><p>Soon?</p><blockquote>Well?</blockquote></blockquote>"))
                .isEqualTo("Yes.\n\n> Shall we?\n>\n> Soon?\n>\n> > Well?");
    }

    @Test
    void setsDataTablesInColumnsAndReadsLayoutTablesThrough() {
        assertThat(
                        HtmlToText.of(
                                "<table><tr><th>Item</th><th>Price</th></tr><tr><td>Rope, 20 m</td><td>€ 18.00</td></tr></table>"))
                .isEqualTo("Item        Price\nRope, 20 m  € 18.00");
        assertThat(HtmlToText.of("<table><tr><td><p>Left</p></td><td><p>Right</p></td></tr></table>"))
                .isEqualTo("Left\n\nRight");
    }

    @Test
    void keepsPreformattedTextAndTheWordsOfPictures() {
        assertThat(HtmlToText.of(
                        "<pre>a\n  b</pre><img alt='Map of the harbour' src=https://a.example/m.png width=9 height=9>"))
                .isEqualTo("a\n  b\n\nMap of the harbour");
    }

    @Test
    void givesPlainTextBackAsItWas() {
        String text = "Hello,\n\n  indented\n> quoted\n> > twice\nend https://a.example/";
        assertThat(HtmlToText.of(TextToHtml.of(text))).isEqualTo(text);
    }

    @Test
    void quotesPlainText() {
        assertThat(ReplyQuote.text("Shall we?\n\n> Well?\n", "Ida wrote:"))
                .isEqualTo("Ida wrote:\n> Shall we?\n>\n>> Well?\n");
    }

    @Test
    void quotesHtmlWithItsAttribution() {
        SafeHtml original = Sanitizer.sanitize("<p>Shall we?</p>", SanitizerOptions.replying())
                .body();
        assertThat(ReplyQuote.html(original, "Ida <ida@example.org> wrote:").markup())
                .isEqualTo(
                        "<p>Ida &lt;ida@example.org&gt; wrote:</p><blockquote type=\"cite\"><p>Shall we?</p></blockquote>");
    }
}
