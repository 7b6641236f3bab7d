package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs is shown a little quieter than what they say, and nothing else is. */
class SignaturesTest {

    private static Document shown(String html) {
        return Jsoup.parse(Sanitizer.sanitize(html, SanitizerOptions.reading().folding("Show quote"))
                .body()
                .markup());
    }

    private static String dimmed(String html) {
        return shown(html).select(".mail-signature").text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello<div class='gmail_signature'>Ada Weber<br>Quay 3</div>",
                "Hello<div><div dir=ltr class='gmail_signature' data-smartmail=x>Ada Weber<br>Quay 3</div></div>",
                "<p>Hello</p><div class='moz-signature'>Ada Weber<br>Quay 3</div>",
                "<p>Hello</p><pre class='moz-signature' cols=72>Ada Weber\nQuay 3</pre>",
                "Hello<div id='Signature'><p>Ada Weber</p><p>Quay 3</p></div>",
                "Hello<div id='AppleMailSignature' dir=ltr>Ada Weber<div>Quay 3</div></div>",
                "Hello<div class='protonmail_signature_block'>Ada Weber<div>Quay 3</div></div>",
                "<body bgcolor='#FFFFFF' text='#000000'><p>Hello</p><div class='moz-signature'>Ada Weber Quay 3</div></body>"
            })
    void marksWhatProgramsHaveMarked(String html) {
        assertThat(dimmed(html)).isEqualToNormalizingWhitespace("Ada Weber Quay 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello<br>-- <br>Ada Weber<br>Quay 3",
                "<div>Hello</div><div>--&nbsp;<br>Ada Weber</div><div>Quay 3</div>",
                "<div>Hello<br>-- <br>Ada Weber<br>Quay 3</div>",
                "<p>Hello</p><p>-- </p><p>Ada Weber</p><p>Quay 3</p>",
                "<div>Hello</div><div><br></div><div>-- </div><div>Ada Weber<br>Quay 3</div>",
                "<div>Hello</div><div><span>-- </span><br>Ada Weber<br>Quay 3</div>"
            })
    void marksWhatFollowsTwoHyphensAndASpace(String html) {
        assertThat(dimmed(html)).startsWith("--").doesNotContain("Hello");
        if (!html.contains("&nbsp;")) {
            assertThat(dimmed(html)).isEqualTo("-- Ada Weber Quay 3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One</p><p>--</p><p>Two</p>",
                "<p>Use -- to end the options</p>",
                "Text -- <br>and more",
                "<pre>git diff\n-- \n2.43.0</pre>",
                "<pre>git diff<br>-- <br>2.43.0</pre>",
                "<p>Run</p><code>-- </code><p>and more</p>",
                "<table><tr><td>-- </td><td>12</td></tr><tr><td>-- <br>13</td></tr></table>",
                "<ul><li>-- <br>nothing</li></ul>",
                "<p>Hello</p><blockquote>-- <br>Jonas</blockquote>",
                "<p>Hello</p><blockquote><div class=gmail_signature>Jonas</div></blockquote>",
                "<p>Hello</p>-- ",
                "Hello<br>---- <br>Ada"
            })
    void leavesWhatOnlyLooksLikeIt(String html) {
        assertThat(shown(html).select(".mail-signature")).isEmpty();
    }

    @Test
    void endsWhereAQuoteBegins() {
        Document shown = shown(
                """
                <div>I do.<br>-- <br>Ada<div class="gmail_quote"><div>On 3 May, jonas@example.org wrote:</div>
                <blockquote>Who walks?<br>-- <br>Jonas</blockquote></div></div>""");

        assertThat(shown.select(".mail-signature").text()).isEqualTo("-- Ada");
        assertThat(shown.select("details .mail-signature")).isEmpty();
        assertThat(shown.select("details").text()).contains("On 3 May", "Who walks?");
    }

    @Test
    void leavesALongTextBelowAlone() {
        assertThat(dimmed("Hello<br>-- <br>" + "What follows is no signature. ".repeat(100)))
                .isEmpty();
    }

    /** Where the mail has painted the ground, nobody knows whether the quieter colour can be read on it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body bgcolor=black text=white>Hello<div class=gmail_signature>Ada</div></body>",
                "<style>div{background:#111;color:#fff}</style>Hello<div class=gmail_signature>Ada</div>",
                "Hello<div style='background-color:#888'><div class=gmail_signature>Ada</div></div>",
                "Hello<div class=gmail_signature><table bgcolor='#1d3557'><tr><td>Ada</td></tr></table></div>",
                "Hello<div style='background:#fffff0'>-- <br>Ada</div>"
            })
    void leavesWhatStandsOnAGroundOfItsOwn(String html) {
        assertThat(dimmed(html)).isEmpty();
    }

    @Test
    void losesAndMovesNoWord() {
        String html = "<div>One<br>-- <br><b>Two</b><p>Three</p></div><div>Four</div>";

        assertThat(shown(html).text()).isEqualTo("One -- Two Three Four");
    }

    @ParameterizedTest
    @CsvSource({
        "Hello<br>-- <br>Ada Weber",
        "<p>Hello</p><p>-- </p><p>Ada</p>",
        "Hello<div class=gmail_signature>Ada</div>",
        "Hello<div><div id=Signature>Ada</div></div>"
    })
    void changesNothingWhereItWasDoneBefore(String html) {
        SanitizerOptions options = SanitizerOptions.reading().folding("Show quote");
        String once = Sanitizer.sanitize(html, options).body().markup();

        assertThat(once).contains("mail-signature");
        assertThat(Sanitizer.sanitize(once, options).body().markup()).isEqualTo(once);
    }

    @Test
    void doesNotStandInAnAnswer() {
        String html = "Hello<br>-- <br>Ada<div class=gmail_signature>Ada</div>";

        assertThat(Sanitizer.sanitize(html, SanitizerOptions.replying()).body().markup())
                .doesNotContain("mail-signature");
        assertThat(Sanitizer.sanitize(html, SanitizerOptions.printing()).body().markup())
                .doesNotContain("mail-signature");
    }
}
