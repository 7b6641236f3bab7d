package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatFlowedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            ~a \\nb~                | a b
            ~a\\nb~                 | a\\nb
            ~>> a \\n>> b~          | >> a b
            ~> a \\nb~              | ~> a \\nb~
            ~-- \\nJoe~             | ~-- \\nJoe~
            ~a \\n-- \\nJoe~        | ~a \\n-- \\nJoe~
            ~ From x\\n > y~        | ~From x\\n> y~
            ~a \\r\\nb\\r\\n~       | ~a b\\n~
            """)
    void joinsWhatFlows(String flowed, String expected) {
        assertThat(FormatFlowed.decode(flowed.translateEscapes(), false)).isEqualTo(expected.translateEscapes());
    }

    @Test
    void knowsQuoteMarksHoweverTheyAreSpaced() {
        String long77 = "word ".repeat(20).strip();
        assertThat(FormatFlowed.encode("> > twice\n>> twice\n> >\n>once", 76))
                .isEqualTo(">> twice\n>> twice\n>>\n> once");
        assertThat(FormatFlowed.encode("> > " + long77, 76).lines())
                .allMatch(line -> line.startsWith(">> ") && line.length() <= 78);
        assertThat(FormatFlowed.decode(FormatFlowed.encode("> > " + long77, 76), false))
                .isEqualTo(">> " + long77);
    }

    @Test
    void dropsTheSpaceOfASoftBreakWhereDelSpSaysSo() {
        assertThat(FormatFlowed.decode("日本 \n語", true)).isEqualTo("日本語");
    }

    @Test
    void knowsHowDeepALineIsQuoted() {
        assertThat(FormatFlowed.lines(">> a \n>> b\n> c", false))
                .containsExactly(new FormatFlowed.Line(2, "a b"), new FormatFlowed.Line(1, "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "-- \nJoe",
                "From the start\n.\n",
                "word word word word word word word word word word word word word word word word word word word word",
                "> quoted word word word word word word word word word word word word word word word word word word",
                " indented\n  more",
                "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "a\n\n\nb\n"
            })
    void whatIsEncodedDecodesToTheSame(String text) {
        String encoded = FormatFlowed.encode(text, 72);
        assertThat(FormatFlowed.decode(encoded, false)).isEqualTo(text);
        assertThat(Arrays.stream(encoded.split("\n", -1)).filter(line -> line.contains(" ")))
                .allMatch(line -> line.length() <= 76);
    }

    @Test
    void isLinear() {
        String line = "word ".repeat(200_000);
        assertThat(CpuTime.of(() -> FormatFlowed.decode(FormatFlowed.encode(line, 72), false)))
                .isLessThan(Duration.ofSeconds(1));
    }
}
