package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.html.DarkColours.Use;

class DarkColoursTest {

    private static String style(String css) {
        Element element = shown("<p style=\"" + css + "\">x</p>").expectFirst("p");
        return element.attr("style");
    }

    private static Document shown(String html) {
        return Jsoup.parse(
                Sanitizer.sanitize(html, SanitizerOptions.reading()).body().markup());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    background:white          | background:light-dark(white, #181c22)
                    background-color:#000     | background-color:#000
                    color:#000                | color:light-dark(#000, #e8e8e8)
                    color:#fff                | color:#fff
                    color:inherit             | color:inherit
                    color:transparent         | color:transparent
                    background:none           | background:none
                    background:no-repeat      | background:no-repeat
                    border:1px solid black    | border:1px solid light-dark(black, #aeaeae)
                    font-family:Navy          | font-family:Navy
                    """)
    void everyColourGetsACounterpart(String written, String expected) {
        assertThat(style(written)).isEqualTo(expected);
    }

    @Test
    void coloursInFunctionsAreWholeColours() {
        assertThat(style("background:rgba(255, 255, 255, .5)"))
                .isEqualTo("background:light-dark(rgba(255, 255, 255, .5), #181c2280)");
        assertThat(style("background:linear-gradient(to right, white, hsl(0 0% 0%))"))
                .isEqualTo("background:linear-gradient(to right, light-dark(white, #181c22), hsl(0 0% 0%))");
    }

    @Test
    void whatWasMadeForDarkStaysAsItIs() {
        assertThat(DarkColours.dark(new Colour(0x1d, 0x35, 0x57, 1), Use.GROUND).css())
                .isEqualTo("#1d3557");
        assertThat(DarkColours.dark(Colour.WHITE, Use.INK).css()).isEqualTo("#ffffff");
        assertThat(style("color:light-dark(#111, #eee)")).isEqualTo("color:light-dark(#111, #eee)");
    }

    @Test
    void attributesGetTheirsByRulesThatTheMailsOwnOutdo() {
        Document shown = shown(
                "<style>td{background:red}</style><table bgcolor=FFFFFF><td bgcolor=chucknorris><font color='#000'>x");
        assertThat(shown.expectFirst("style").data().lines())
                .containsExactly(
                        ":where(.mail-body [bgcolor=\"FFFFFF\"]){background-color:light-dark(#ffffff, #181c22)}",
                        ":where(.mail-body [color=\"#000\"]){color:light-dark(#000000, #e8e8e8)}",
                        ".mail-body td{background:light-dark(red, #990007)}");
        assertThat(shown.expectFirst("table").attr("bgcolor")).isEqualTo("FFFFFF");
    }

    @Test
    void makesNoSenseOfItsOwnWorkTwice() {
        String html =
                "<style>p{color:#111;background:url(x) red}</style><table bgcolor=white><tr><td style='color:navy'>x";
        SafeHtml once = Sanitizer.sanitize(html, SanitizerOptions.reading()).body();
        SafeHtml twice =
                Sanitizer.sanitize(once.markup(), SanitizerOptions.reading()).body();
        assertThat(twice.markup()).isEqualTo(once.markup());
    }

    @Test
    void repliesKeepTheColoursOfTheirSender() {
        SafeHtml reply = Sanitizer.sanitize(
                        "<table bgcolor=white><tr><td style='color:navy'>x", SanitizerOptions.replying())
                .body();
        assertThat(reply.markup()).contains("color:navy").doesNotContain("light-dark");
    }

    @Test
    void whatCouldBeReadOnLightCanBeReadOnDark() {
        List<String> unread = new ArrayList<>();
        for (Colour ground : colours()) {
            for (Colour ink : colours()) {
                Colour darkGround = DarkColours.dark(ground, Use.GROUND);
                Colour darkInk = DarkColours.dark(ink, Use.INK);
                double before = contrast(ground, ink);
                double after = contrast(darkGround, darkInk);
                if (before >= 4.5 && after < 4) {
                    unread.add("%s on %s: %.1f, was %.1f".formatted(ink.css(), ground.css(), after, before));
                }
            }
        }
        assertThat(unread).isEmpty();
    }

    /** 216 of them, evenly over the cube of channels. */
    private static List<Colour> colours() {
        List<Colour> colours = new ArrayList<>();
        for (int red = 0; red < 256; red += 51) {
            for (int green = 0; green < 256; green += 51) {
                for (int blue = 0; blue < 256; blue += 51) {
                    colours.add(new Colour(red, green, blue, 1));
                }
            }
        }
        return colours;
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Colour one, Colour other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
