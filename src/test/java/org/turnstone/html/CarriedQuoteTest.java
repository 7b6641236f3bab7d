package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarriedQuoteTest {

    private static final SafeHtml QUOTE = Sanitizer.sanitize(
                    "<blockquote>Shall we?</blockquote>", SanitizerOptions.replying())
            .body();

    @Test
    void findsTheQuoteThatItMarked() {
        String draft = "<p>Yes.</p>" + CarriedQuote.mark(QUOTE).markup() + "\n";
        assertThat(CarriedQuote.part(draft))
                .contains(new CarriedQuote.Parted("<p>Yes.</p>\n", "<blockquote>Shall we?</blockquote>"));
    }

    @Test
    void findsItAboveASignatureToo() {
        String signature = "<div data-signature=\"7\">Ida</div>";
        assertThat(CarriedQuote.part("<p>Yes.</p>" + CarriedQuote.mark(QUOTE).markup() + signature + "\n"))
                .contains(new CarriedQuote.Parted(
                        "<p>Yes.</p>" + signature + "\n", "<blockquote>Shall we?</blockquote>"));
    }

    @Test
    void leavesADraftWholeThatSomebodyWentOnWithElsewhere() {
        String marked = CarriedQuote.mark(QUOTE).markup();
        assertThat(CarriedQuote.part("<p>Yes.</p>" + marked + "<p>More.</p>")).isEmpty();
        assertThat(CarriedQuote.part("<p>Yes.</p>" + marked + "More.")).isEmpty();
        assertThat(CarriedQuote.part("<div><p>Yes.</p>" + marked + "</div>")).isEmpty();
        assertThat(CarriedQuote.part("<p>No quote.</p>")).isEmpty();
    }

    @Test
    void marksNothingWhereNothingIsQuoted() {
        assertThat(CarriedQuote.mark(SafeHtml.EMPTY)).isEqualTo(SafeHtml.EMPTY);
    }
}
