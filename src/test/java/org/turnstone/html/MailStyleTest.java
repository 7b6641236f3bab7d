package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailStyleTest {

    private static final String CELL = "padding:6px;border:1px solid #c0c4ca;vertical-align:top;" + MailStyle.LETTERS;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div dir='auto'>a</div><div dir='auto'><br></div>|<div>a</div><div><br></div>",
                "<p dir='auto'>a</p>|<p style=\"margin:0 0 1em\">a</p>",
                "<p style='margin:4px'>a</p>|<p style=\"margin:0 0 1em;margin:4px\">a</p>",
                "<h2>a</h2>|<h2 style=\"margin:0 0 8px;font-size:20px;line-height:1.25\">a</h2>",
                "<ul><li><div dir='auto'>a</div></li></ul>|<ul style=\"margin:0 0 0 24px;padding:0\"><li><div>a</div></li></ul>",
                "<blockquote type='cite'>a</blockquote>|<blockquote type=\"cite\" style=\"margin:0 0 0 4px;padding:0 0 0 12px;border-left:2px solid #c0c4ca\">a</blockquote>",
                "<span style='color: rgb(197, 34, 31)'>a</span>|<span style=\"color:#c5221f\">a</span>",
                "<img src='data:image/png;base64,AAAA' width='40'>|<img width=\"40\" src=\"data:image/png;base64,AAAA\" style=\"max-width:100%;height:auto\">",
                "<hr>|<hr style=\"margin:12px 0;border:0;border-top:1px solid #c0c4ca\">",
                "<div dir='auto'>שלום a</div>|<div dir=\"rtl\">שלום a</div>",
                "<ul><li><div dir='auto'>א</div></li></ul>|<ul style=\"margin:0 24px 0 0;padding:0\"><li><div dir=\"rtl\">א</div></li></ul>"
            })
    void saysForEveryBlockWhatProgramsDoNotAgreeOn(String written, String dressed) {
        assertThat(dressed(written)).isEqualTo(letter(dressed));
    }

    @Test
    void drawsTablesByAttributesAndGivesEveryCellSomething() {
        assertThat(
                        dressed(
                                "<table border=1 cellpadding=6 cellspacing=0><tr><td><div dir=auto>a</div></td><td><div><br></div></td></tr></table>"))
                .isEqualTo(letter(
                        "<table border=\"1\" cellpadding=\"6\" cellspacing=\"0\" style=\"border-collapse:collapse\"><tbody><tr><td style=\""
                                + CELL + "\">a</td><td style=\"" + CELL + "\">&nbsp;</td></tr></tbody></table>"));
    }

    @Test
    void leavesWhatIsCarriedAsItCame() {
        String kept = "<div role=\"none\"><p>a</p><table><tbody><tr><td>b</td></tr></tbody></table></div>";
        assertThat(dressed(kept)).isEqualTo(letter(kept));
    }

    @Test
    void keepsWhatSaysThatABlockIsTheSignature() {
        assertThat(dressed("<div data-signature='7'><div>Ida</div></div>"))
                .isEqualTo(letter("<div data-signature=\"7\"><div>Ida</div></div>"));
        assertThat(dressed("<div data-signature='\"><b>'>x</div>")).isEqualTo(letter("<div>x</div>"));
    }

    @Test
    void isNothingForNothing() {
        assertThat(MailStyle.dress(SafeHtml.EMPTY)).isEqualTo(SafeHtml.EMPTY);
    }

    /** Drafts are dressed, opened and dressed again. */
    @Test
    void staysSafe() {
        String once = dressed("<p>a</p><table border=1><tr><td>b</td></tr></table><pre>c</pre>");
        assertThat(safe(once).markup()).isEqualTo(once.replaceAll(",(?=[A-Za-z])", ", "));
    }

    @Test
    void readsAsTextLikeSomethingThatWasTyped() {
        SafeHtml written = MailStyle.dress(safe(
                "<h1 dir=auto>Plan</h1><div>See <a href='https://a.example/x'>the plan</a>.</div><div><br></div><div>Bye</div>"
                        + "<ol start=3><li><div>three</div><ul><li><div>inner</div></li></ul></li><li><div>four</div></li></ol>"
                        + "<blockquote type=cite><div>he said</div><blockquote><div>she said</div></blockquote></blockquote>"
                        + "<table border=1><tr><td><div dir=auto>Quay</div></td><td><div dir=auto>7</div></td></tr>"
                        + "<tr><td><div dir=auto>Pier 12</div></td><td><div><br></div></td></tr></table>"));
        assertThat(HtmlToText.of(written))
                .isEqualTo(
                        """
                        Plan

                        See the plan <https://a.example/x>.

                        Bye

                        3. three
                           - inner
                        4. four

                        > he said
                        >
                        > > she said

                        Quay     7
                        Pier 12""");
    }

    private static String letter(String content) {
        return "<div style=\"" + MailStyle.LETTERS + "\">" + content + "</div>";
    }

    private static String dressed(String html) {
        return MailStyle.dress(safe(html)).markup();
    }

    private static SafeHtml safe(String html) {
        return Sanitizer.sanitize(html, SanitizerOptions.replying()).body();
    }
}
