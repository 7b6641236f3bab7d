package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** H15: text nobody could see never enters a reply. */
class HiddenTextTest {

    private static final List<String> HIDDEN = List.of(
            "<p style='display:none'>SECRET</p>",
            "<p style='DISPLAY : none !important'>SECRET</p>",
            "<p style='display:\\6eone'>SECRET</p>",
            "<p hidden>SECRET</p>",
            "<p style='visibility:hidden'>SECRET</p>",
            "<p style='visibility:collapse'>SECRET</p>",
            "<p style='opacity:0'>SECRET</p>",
            "<div style='opacity:.01'><b>SECRET</b></div>",
            "<p style='font-size:0'>SECRET</p>",
            "<p style='font-size:1px'>SECRET</p>",
            "<p style='font:0/0 a'>SECRET</p>",
            "<p style='font-size:1%'>SECRET</p>",
            "<p style='font-size:.1em'>SECRET</p>",
            "<p style='color:#fff'>SECRET</p>",
            "<p style='color:white'>SECRET</p>",
            "<font color='#FFFFFF'>SECRET</font>",
            "<font color=white>SECRET</font>",
            "<p style='color:rgb(254,254,254)'>SECRET</p>",
            "<p style='color:rgba(0,0,0,0)'>SECRET</p>",
            "<p style='color:hsl(0 0% 100%)'>SECRET</p>",
            "<p style='color:transparent'>SECRET</p>",
            "<table bgcolor='#123456'><tr><td style='color:#123457'>SECRET</td></tr></table>",
            "<div style='background:black;color:black'>SECRET</div>",
            "<p style='background:#000'><span style='color:#000'>SECRET</span></p>",
            "<div style='position:absolute;left:-9999px'>SECRET</div>",
            "<div style='position:fixed;top:-200em'>SECRET</div>",
            "<div style='text-indent:-5000px'>SECRET</div>",
            "<div style='margin-left:-5000px'>SECRET</div>",
            "<div style='clip-path:inset(50%)'>SECRET</div>",
            "<div style='position:absolute;clip:rect(1px,1px,1px,1px)'>SECRET</div>",
            "<div style='transform:scale(0)'>SECRET</div>",
            "<div style='width:0;height:0;overflow:hidden'>SECRET</div>",
            "<div style='max-height:0;overflow:hidden'>SECRET</div>",
            "<style>.preheader{display:none}</style><div class=preheader>SECRET</div>",
            "<style>div div{color:#fff!important}</style><div><div style='color:red'>SECRET</div></div>",
            "<style>#x{font-size:0}</style><p id=x>SECRET</p>",
            "<style>@media screen{.h{visibility:hidden}}</style><p class=h>SECRET</p>",
            "<style>@media (min-width:1px){.h{display:none}}</style><p class=h>SECRET</p>",
            "<style>p{display:block}.h.h{display:none}p{display:block}</style><p class=h>SECRET</p>",
            "<!-- SECRET -->",
            "<template>SECRET</template>",
            "<script>SECRET</script>",
            "<title>SECRET</title>",
            "<svg><text>SECRET</text></svg>",
            "<textarea style=display:none>SECRET</textarea>",
            "<select><option>SECRET</option></select>");

    private static final List<String> SEEN = List.of(
            "<p style='color:#fff;background:#036'>SEEN</p>",
            "<table bgcolor=navy><tr><td><font color=white>SEEN</font></td></tr></table>",
            "<p style='color:#fff;background:linear-gradient(#036,#069)'>SEEN</p>",
            "<td style='font-size:0'><span style='font-size:14px'>SEEN</span></td>",
            "<div style='visibility:hidden'><b style='visibility:visible'>SEEN</b></div>",
            "<div style='max-height:0'>SEEN</div>",
            "<div style='margin-left:-8px'>SEEN</div>",
            "<style>@media (max-width:600px){.d{display:none}}</style><p class=d>SEEN</p>",
            "<style>@media (prefers-color-scheme:dark){.d{color:#fff}}</style><p class=d>SEEN</p>",
            "<style>@media print{.d{display:none}}</style><p class=d>SEEN</p>",
            "<style>.d{display:none}@media (min-width:600px){.d{display:block}}</style><p class=d>SEEN</p>",
            "<style>a:hover{color:#fff}</style><a href=https://ok.example>SEEN</a>",
            "<details><summary>More</summary>SEEN</details>",
            "<p style='color:var(--x)'>SEEN</p>");

    @Test
    void leavesOutWhatNobodyCouldSee() {
        for (String html : HIDDEN) {
            SafeHtml reply = Sanitizer.sanitize("<p>Hello</p>" + html, SanitizerOptions.replying())
                    .body();
            SafeHtml shown = Sanitizer.sanitize("<p>Hello</p>" + html, SanitizerOptions.reading())
                    .body();
            assertThat(reply.markup()).as(html).doesNotContain("SECRET").contains("Hello");
            assertThat(ReplyQuote.html(reply, "Ida wrote:").markup()).as(html).doesNotContain("SECRET");
            assertThat(HtmlToText.of(shown)).as(html).doesNotContain("SECRET").contains("Hello");
            assertThat(HtmlToText.of("<p>Hello</p>" + html)).as(html).doesNotContain("SECRET");
        }
    }

    @Test
    void keepsWhatCouldBeSeen() {
        for (String html : SEEN) {
            assertThat(Sanitizer.sanitize(html, SanitizerOptions.replying())
                            .body()
                            .markup())
                    .as(html)
                    .contains("SEEN");
            assertThat(HtmlToText.of(html)).as(html).contains("SEEN");
        }
    }

    @Test
    void givesAQuoteItsLookWithoutItsSheet() {
        String markup = Sanitizer.sanitize(
                        "<style>td{padding:4px;color:red}.a{color:green!important}</style><table class=t><tr><td class=a style='color:blue'>x</td></tr></table>",
                        SanitizerOptions.replying())
                .body()
                .markup();
        assertThat(markup)
                .isEqualTo(
                        "<table><tbody><tr><td style=\"padding:4px;color:green !important\">x</td></tr></tbody></table>");
    }
}
