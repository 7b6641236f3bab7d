package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.turnstone.html.Sanitized.MisleadingLink;

class SanitizerTest {

    private static String read(String html) {
        return Sanitizer.sanitize(html, SanitizerOptions.reading()).body().markup();
    }

    private static Element body(String html) {
        return Jsoup.parse("<body>" + read(html)).body();
    }

    @Test
    void keepsTheTablesColoursAndSizesOfANewsletter() {
        Element body = body(
                """
                <body bgcolor="#f4f4f4" text="#333333"><table width="600" align="center" cellpadding="0" cellspacing="0"
                border="0" bgcolor="#ffffff" role="presentation"><tr><td colspan="2" valign="top"
                style="padding:24px 16px;border-radius:8px;font-family:'Helvetica Neue',Arial,sans-serif">Hello</td></tr></table>
                """);
        Element wrapper = body.expectFirst("div.mail-body");
        assertThat(wrapper.attr("style"))
                .isEqualTo("background-color:light-dark(#f4f4f4, #1c2026);color:light-dark(#333333, #c3c3c3)");
        Element table = wrapper.expectFirst("table");
        assertThat(table.attr("width")).isEqualTo("600");
        assertThat(table.attr("bgcolor")).isEqualTo("#ffffff");
        assertThat(table.attr("role")).isEqualTo("presentation");
        Element cell = table.expectFirst("td[colspan=2][valign=top]");
        assertThat(cell.attr("style"))
                .isEqualTo("padding:24px 16px;border-radius:8px;font-family:\"Helvetica Neue\", Arial, sans-serif");
    }

    @Test
    void keepsAButtonMadeOfALink() {
        Element link = body("<a href='https://shop.example/pay' style='background:#0a7;color:#fff;padding:12px 20px;"
                        + "display:inline-block;text-decoration:none'>Pay now</a>")
                .expectFirst("a");
        assertThat(link.attr("style"))
                .isEqualTo(
                        "background:light-dark(#0a7, #005a41);color:#fff;padding:12px 20px;display:inline-block;text-decoration:none");
        assertThat(link.attr("href")).isEqualTo("https://shop.example/pay");
        assertThat(link.attr("title")).isEqualTo("https://shop.example/pay");
    }

    @Test
    void keepsAStyleSheetWithItsMediaQueriesInsideTheMail() {
        String style =
                body("""
                <style>body, td { color: #222 } h1.big { font-size: 28px !important }
                @media only screen and (max-width: 600px) { .wrap { width: 100% !important } [class~=col] { display: block } }
                </style><div class="wrap">x</div>""")
                        .expectFirst("style")
                        .data();
        assertThat(style.lines().toList())
                .containsExactly(
                        ".mail-body,.mail-body td{color:light-dark(#222, #cbcbcb)}",
                        ".mail-body h1.m-big{font-size:28px !important}",
                        "@media only screen and (max-width: 600px){.mail-body .m-wrap{width:100% !important}}",
                        "@media only screen and (max-width: 600px){.mail-body .m-col{display:block}}");
    }

    @Test
    void readsTheBodySelectorsOfMailAsItsOwnBody() {
        String style = body("<style>html body .x{color:red}:root{color:blue}#a>p:nth-child(2n+1){color:#000}</style>")
                .expectFirst("style")
                .data();
        assertThat(style.lines().toList())
                .containsExactly(
                        ".mail-body .m-x{color:light-dark(red, #ff6c5a)}",
                        ".mail-body{color:light-dark(blue, #8fb4ff)}",
                        ".mail-body #m-a>p:nth-child(2n+1){color:light-dark(#000, #e8e8e8)}");
    }

    @Test
    void takesNoneOfOurNamesForAnId() {
        Element named = body("<p id=mail-body class=mail-quote>x</p>").expectFirst("p");
        assertThat(named.id()).isEqualTo("m-mail-body");
        assertThat(named.className()).isEqualTo("mail-quote");
    }

    @Test
    void keepsDirectionAndLanguage() {
        Element quote = body("<body dir=rtl><p lang=ar dir=rtl>مرحبا</p>").expectFirst(".mail-body");
        assertThat(quote.attr("dir")).isEqualTo("rtl");
        assertThat(quote.expectFirst("p").attr("lang")).isEqualTo("ar");
    }

    @Test
    void showsTheContentOfFormsAsTextOnly() {
        Element body = body(
                "<form action=https://evil.example><label>Name</label><input value=x><button>Send</button></form>");
        assertThat(body.text()).isEqualTo("NameSend");
        assertThat(body.select("form, input, button, label")).isEmpty();
    }

    @Test
    void keepsHiddenWhatWasHiddenByMeansThatAreDropped() {
        assertThat(read("<p style='position:absolute;left:-9999px'>x</p>")).contains("display:none !important");
        assertThat(read("<p style='text-indent:-9999px'>x</p>")).contains("display:none !important");
        assertThat(read("<p style='position:absolute;clip:rect(0 0 0 0)'>x</p>"))
                .contains("display:none !important");
        assertThat(read("<p hidden>x</p>")).contains("display:none");
        assertThat(read("<p style='position:absolute;left:20px'>x</p>")).doesNotContain("display");
    }

    @Test
    void marksALinkThatShowsOneHostAndGoesToAnother() {
        Sanitized sanitized = Sanitizer.sanitize(
                "<a href='https://evil.example/x'>https://bank.example/login</a> <a href='https://evil.example'>www.bank.example</a>"
                        + "<a href='https://www.bank.example/x'>bank.example</a><a href='https://evil.example'>Click here</a>",
                SanitizerOptions.reading());
        assertThat(sanitized.misleadingLinks())
                .containsExactly(
                        new MisleadingLink("bank.example", "evil.example"),
                        new MisleadingLink("www.bank.example", "evil.example"));
        assertThat(Jsoup.parse(sanitized.body().markup()).select("a[data-goes-to=evil.example]"))
                .hasSize(2);
    }

    @Test
    void judgesTheHostOfALinkAsABrowserDoes() {
        assertThat(LinkPolicy.host("https://user:pass@Evil.example:8443/x")).isEqualTo("evil.example");
        assertThat(LinkPolicy.host("https:\\\\evil.example\\x")).isEqualTo("evil.example");
        assertThat(LinkPolicy.host("http:///evil.example#@bank.example")).isEqualTo("evil.example");
        assertThat(LinkPolicy.host("http://[::1]:80/")).isEqualTo("[::1]");
        assertThat(LinkPolicy.host("mailto:a@b.example")).isNull();
    }

    @Test
    void foldsTheQuoteAtTheEnd() {
        String html =
                "<div>Yes, gladly.</div><div class=gmail_quote>On Monday you wrote:<blockquote>Shall we?</blockquote></div>";
        Element folded =
                Jsoup.parse(Sanitizer.sanitize(html, SanitizerOptions.reading().folding("•••"))
                        .body()
                        .markup());
        assertThat(folded.expectFirst("details.mail-quoted > summary").text()).isEqualTo("•••");
        assertThat(folded.expectFirst("details").text()).contains("Shall we?").doesNotContain("gladly");
    }

    @Test
    void leavesAQuoteThatIsAnsweredBelowOrStandsAlone() {
        SanitizerOptions folding = SanitizerOptions.reading().folding("•••");
        assertThat(Sanitizer.sanitize("<blockquote>Shall we?</blockquote>Yes.", folding)
                        .body()
                        .markup())
                .doesNotContain("<details");
        assertThat(Sanitizer.sanitize("<blockquote>Shall we?</blockquote>", folding)
                        .body()
                        .markup())
                .doesNotContain("<details");
    }

    @Test
    void keepsTheColourThatABodyGivesItsLinks() {
        assertThat(read("<body bgcolor=navy link='#66FFFF'><a href=https://a.example>a</a></body>"))
                .containsPattern("a\\{color:.*#66ffff");
        assertThat(read("<body link='}x{'><a href=https://a.example>a</a></body>"))
                .doesNotContain("<style>");
    }
}
