package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Fuzz;

/** H04, H06, H08, H10, H14, H19: what holds of the hostile mails we know holds of made-up ones. */
class HtmlFuzzTest {

    private static final List<String> TAGS = words(
            """
            a p div span b i u table tbody tr td th caption colgroup col ul ol li dl dt dd pre code blockquote h1 font center
            img map area br hr style script noscript template svg math mtext mi mglyph malignmark annotation-xml
            foreignObject desc title path use animate set image iframe frameset frame object embed form input button select
            option optgroup textarea details summary dialog body html head base meta link xmp plaintext listing noembed
            noframes nobr ruby rp rt marquee video audio source slot x-y
            """);

    private static final List<String> ATTRIBUTES = words(
            """
            href src style class id name title alt background action onerror onload onclick srcset target width height bgcolor
            color dir lang align usemap type value http-equiv content xlink:href xmlns is slot hidden colspan data-x
            """);

    private static final List<String> VALUES = List.of(
            "javascript:__pwn()",
            "java&#9;script:__pwn()",
            "https://evil.example/",
            "//evil.example/",
            "data:text/html,x",
            "data:image/png;base64,AAAA",
            "data:image/svg+xml,<svg/onload=__pwn()>",
            "mailto:x@y?z",
            "cid:x",
            "m-x",
            "mail-body",
            "&quot;><img src=x onerror=__pwn()>",
            "--><script>__pwn()</script>",
            "</style><img src=x onerror=__pwn()>",
            "#",
            "100%",
            "x y z",
            "0;url=https://evil.example/");

    private static final List<String> CSS = List.of(
            "color",
            "background",
            "position",
            "margin",
            "width",
            "font-family",
            "content",
            "p",
            ".x",
            "#x",
            "*",
            "a",
            ":",
            ";",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            " ",
            "/*",
            "*/",
            "'",
            "\"",
            "\\",
            "\\75 ",
            "\\a ",
            "\\0 ",
            "<!--",
            "-->",
            "@import",
            "@media",
            "@font-face",
            "@",
            "screen",
            "and",
            "min-width",
            "url(",
            "url('",
            "https://evil.example/x",
            "image-set(",
            "var(--x)",
            "--x",
            "calc(",
            "expression(",
            "fixed",
            "red",
            "#fff",
            "1px",
            "-9px",
            "50%",
            "1e9",
            "!important",
            "! important",
            "</style>",
            "<",
            ">",
            "+",
            "~",
            "=",
            "^",
            "|",
            "rgb(",
            "linear-gradient(",
            "\n",
            "\f",
            "U+26",
            "::before",
            ":hover",
            ":nth-child(",
            "nevod");

    private static final List<String> TEXT = List.of(
            "https://",
            "http://",
            "www.",
            "mailto:",
            "@",
            ".",
            "/",
            "?",
            "&",
            "=",
            "#",
            "<",
            ">",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "javascript:",
            "evil.example",
            "example.org",
            "x",
            "word ",
            " ",
            "\n",
            "> ",
            ">>",
            "-- \n",
            "%0a",
            "%",
            "\\",
            "ö",
            "例え",
            "<script>",
            "&lt;",
            "onclick=__pwn()",
            ":",
            ",",
            "!",
            "*",
            "_",
            "~",
            "|");

    @Test
    void madeUpHtmlIsMadeSafe() throws IOException {
        List<String> known = new ArrayList<>(HostileHtml.own());
        Fuzz.run("sanitiser", random -> assertHolds(html(random, known)));
    }

    @Test
    void madeUpStylesAreMadeSafe() {
        Fuzz.run("styles", random -> {
            String css = Fuzz.soup(random, CSS, 40);
            assertHolds("<style>" + css + "</style><p class=x style=\"" + css.replace("\"", "&quot;") + "\">x</p>");
        });
    }

    @Test
    void madeUpTextKeepsItsWordsAndNothingElse() {
        Fuzz.run("links", random -> {
            String text = Fuzz.soup(random, TEXT, 60);
            String markup = TextToHtml.of(text, "•••").markup();
            SafeMarkup.assertSafe(markup, text);
            assertThat(Trees.parse(markup).html()).as(text).isEqualTo(markup);
            String shown = Jsoup.parseBodyFragment(
                            TextToHtml.of(List.of(new QuotedLine(0, text.replaceAll("\\R", " "))), null)
                                    .markup())
                    .wholeText();
            assertThat(letters(shown)).as(text).isEqualTo(letters(text));
            SafeMarkup.assertSafe(TextToHtml.forReply(text).markup(), text);
        });
    }

    /** What people read: letters, digits and signs of ASCII. */
    private static String letters(String text) {
        return text.replaceAll("[^!-~]", "");
    }

    private static void assertHolds(String html) {
        for (SanitizerOptions options : List.of(SanitizerOptions.reading(), SanitizerOptions.replying())) {
            Sanitized once = Sanitizer.sanitize(html, options, Deadline.in(Duration.ofSeconds(20)));
            String markup = once.body().markup();
            SafeMarkup.assertSafe(markup, html);
            assertThat(Trees.parse(markup).html()).as(html).isEqualTo(markup);
            if (!once.fellBack()) {
                assertThat(Sanitizer.sanitize(markup, options).body().markup())
                        .as(html)
                        .isEqualTo(markup);
            }
        }
        assertThat(HtmlToText.of(html)).doesNotContain("\0");
    }

    /** Tags in any order, with known hostile mails whole or cut in two among them. */
    private static String html(Random random, List<String> known) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> html.append("</").append(Fuzz.any(random, TAGS)).append('>');
                case 1 -> html.append(Fuzz.soup(random, VALUES, 2));
                case 2 -> {
                    String mail = Fuzz.any(random, known);
                    int cut = random.nextInt(mail.length() + 1);
                    html.append(random.nextBoolean() ? mail.substring(cut) : mail.substring(0, cut));
                }
                case 3 -> html.append("<!--").append(random.nextBoolean() ? "-->" : "");
                default -> tag(random, html);
            }
        }
        return html.toString();
    }

    private static void tag(Random random, StringBuilder html) {
        html.append('<').append(Fuzz.any(random, TAGS));
        for (int i = random.nextInt(4); i > 0; i--) {
            String quote = Fuzz.any(random, List.of("\"", "'", "", "`"));
            html.append(Fuzz.any(random, List.of(" ", "/", "\n", "\t", "\f")))
                    .append(Fuzz.any(random, ATTRIBUTES))
                    .append('=')
                    .append(quote)
                    .append(Fuzz.soup(random, random.nextBoolean() ? VALUES : CSS, 3))
                    .append(random.nextInt(20) == 0 ? "" : quote);
        }
        html.append(random.nextInt(15) == 0 ? "" : ">");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1)).toList();
    }
}
