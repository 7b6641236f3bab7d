package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.html.LetterHtml;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;

/** The organisation's words: once, and at the end of the writer's own. */
class FooterTest {

    private static final Footer FOOTER = new Footer("Harbour Ltd\nReg. 17", "---------- Forwarded message ----------");

    @Test
    void standsAtTheEndOfOwnWords() {
        assertThat(FOOTER.in("Hello\n")).isEqualTo("Hello\n\nHarbour Ltd\nReg. 17\n");
        assertThat(FOOTER.in("Yes.\n\nOn 3 May 2026, Jonas wrote:\n> Hello\n> there\n"))
                .isEqualTo("Yes.\n\nHarbour Ltd\nReg. 17\n\nOn 3 May 2026, Jonas wrote:\n> Hello\n> there\n");
        assertThat(FOOTER.in("See:\n\n---------- Forwarded message ----------\nFrom: x\n\nHello"))
                .isEqualTo("See:\n\nHarbour Ltd\nReg. 17\n\n---------- Forwarded message ----------\nFrom: x\n\nHello");
    }

    @Test
    void standsOnceInAConversation() {
        String answered = "Yes.\n\nOn 3 May 2026, Ida wrote:\n> Hello\n>\n> Harbour Ltd\n> Reg. 17\n";

        assertThat(FOOTER.in(answered)).isEqualTo(answered);
        assertThat(FOOTER.in(safe("<p>Yes</p><blockquote>Hello<div>Harbour&nbsp;Ltd</div>Reg. 17</blockquote>")))
                .isEqualTo(SafeHtml.EMPTY);
        assertThat(new Footer("", "x").in("Hello")).isEqualTo("Hello");
    }

    @Test
    void standsBetweenTheSignatureAndTheQuote() {
        LetterHtml letter = new LetterHtml(
                safe("<div>Yes</div><div data-signature=\"7\">Ida</div>"),
                safe("<p>On 3 May 2026, Jonas wrote:</p><blockquote>Hello</blockquote>"));

        assertThat(letter.toSend(FOOTER.in(letter.own()), false).markup())
                .containsSubsequence("<div>Yes</div><div>Ida</div>", "Harbour Ltd", "On 3 May", "Hello")
                .doesNotContain("data-signature");
        assertThat(letter.toSend(FOOTER.in(letter.own()), true).markup())
                .containsSubsequence("<div>Yes</div>", "Harbour Ltd", "Hello</blockquote>", "<div>Ida</div>");
    }

    @Test
    void findsTheQuoteOfADraftThatWasSaved() {
        LetterHtml letter = new LetterHtml(
                safe("<div>Yes</div><div data-signature=\"7\">Ida</div><p>On 3 May 2026, Jonas wrote:</p>"
                        + "<blockquote>Hello<div data-signature=\"9\">Mine</div></blockquote>"),
                SafeHtml.EMPTY);

        assertThat(letter.toSave(true)).isEqualTo(letter.own());
        assertThat(letter.toSend(FOOTER.in(letter.own()), true).markup())
                .containsSubsequence("<div>Ida</div>", "Harbour Ltd", "On 3 May", "Hello")
                .doesNotContain("data-signature");
    }

    @Test
    void marksNobodyElsesWords() {
        LetterHtml letter = new LetterHtml(safe("<div>Yes</div>"), safe("<div data-signature=\"7\">Forged</div>"));

        assertThat(letter.toSave(false).markup()).doesNotContain("data-signature");
        assertThat(Sanitizer.sanitize("<div data-signature=7>Read</div>", SanitizerOptions.reading())
                        .body()
                        .markup())
                .doesNotContain("data-signature");
    }

    private static SafeHtml safe(String html) {
        return Sanitizer.sanitize(html, SanitizerOptions.replying()).body();
    }
}
