package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {

    private static final Path FOLDER = Path.of("src/main/resources/assets/css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PAIR =
            Pattern.compile("(--[a-z-]+): light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)");

    @Test
    void nameEveryFileOnceAndInTheOrderOfItsLayer() throws IOException {
        List<String> named = new ArrayList<>();
        Matcher imports =
                Stylesheet.IMPORT.matcher(read(FOLDER.resolve("app.css")) + read(FOLDER.resolve("writing.css")));
        while (imports.find()) {
            named.add(imports.group(1));
            if (!imports.group(1).startsWith("base/")) {
                assertThat(imports.group(1)).startsWith(imports.group(2) + "/");
            }
        }
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void putsTheLayersInTheirOrderBeforeAnythingElse() {
        String css = Stylesheet.build(new ClassPath(getClass().getClassLoader()), "app.css");

        assertThat(css).startsWith("@layer reset, base, layout, components, pages, utilities;");
        assertThat(css).doesNotContain("@import").doesNotContain("\"icon:");
        assertThat(css.chars().filter(c -> c == '{').count())
                .isEqualTo(css.chars().filter(c -> c == '}').count());
    }

    @Test
    void holdsColoursInTokensAlone() throws IOException {
        Pattern colour = Pattern.compile(
                "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsla?|oklch|oklab|lab|lch|color-mix|light-dark)\\(|: (black|white|gr[ae]y|red)\\b");
        for (String file : files()) {
            if (!file.equals("base/tokens.css")) {
                assertThat(colour.matcher(source(file)).results().map(found -> file + ": " + found.group()))
                        .isEmpty();
            }
        }
    }

    @Test
    void knowsOfStartAndEndButNotOfLeftAndRight() throws IOException {
        Pattern physical = Pattern.compile(
                "(?m)^\\s*((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|(min-|max-)?(width|height)|float: (left|right)|text-align: (left|right))\\b[^;{]*;");
        for (String file : files()) {
            assertThat(physical.matcher(source(file)).results().map(found -> file + ":" + found.group()))
                    .isEmpty();
        }
    }

    @Test
    void insistsOnNothingOutsideTheUtilities() throws IOException {
        for (String file : files()) {
            if (!file.startsWith("utilities/")) {
                assertThat(source(file)).as(file).doesNotContain("!important");
            }
        }
    }

    /** Whatever is read, on whatever it stands on: 4.5 (WCAG 1.4.3). */
    @ParameterizedTest
    @CsvSource({
        "--ink, --canvas",
        "--ink, --surface",
        "--ink, --raised",
        "--ink, --sunken",
        "--ink, --selected",
        "--ink, --current",
        "--ink, --control",
        "--ink-soft, --canvas",
        "--ink-soft, --surface",
        "--ink-soft, --raised",
        "--ink-soft, --sunken",
        "--ink-soft, --selected",
        "--ink-soft, --hover",
        "--ink-faint, --canvas",
        "--ink-faint, --surface",
        "--ink-faint, --raised",
        "--ink-faint, --selected",
        "--ink-faint, --hover",
        "--ink-faint, --sunken",
        "--accent, --surface",
        "--accent, --canvas",
        "--accent, --selected",
        "--accent, --current",
        "--accent, --hover",
        "--accent-ink, --accent",
        "--accent-ink, --accent-hover",
        "--danger, --surface",
        "--danger, --raised",
        "--danger, --danger-ground",
        "--danger-ink, --danger-fill",
        "--warn, --warn-ground",
        "--ok, --ok-ground",
        "--ok, --surface",
        "--toast-ink, --toast",
        "--toast-ink, --toast-button"
    })
    void canBeRead(String ink, String ground) throws IOException {
        assertThat(contrasts(ink, ground)).allMatch(contrast -> contrast >= 4.5);
    }

    /** Whatever must be seen to be used or understood: 3 (WCAG 1.4.11). */
    @ParameterizedTest
    @CsvSource({
        "--line-control, --control", "--line-control, --surface", "--line-control, --raised", "--focus, --surface",
        "--focus, --canvas", "--accent, --surface", "--accent, --selected", "--star, --surface"
    })
    void canBeSeen(String mark, String ground) throws IOException {
        assertThat(contrasts(mark, ground)).allMatch(contrast -> contrast >= 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 54, 88, 135, 168, 235, 295, 335})
    void canBeReadInEveryHue(int hue) throws IOException {
        Matcher pair = Pattern.compile("--hue-(ink|ground): light-dark\\((oklch\\([^;]*), (oklch\\([^;]*)\\);")
                .matcher(read(FOLDER.resolve("base/tokens.css")).replace("var(--hue)", String.valueOf(hue)));
        Map<String, Oklch[]> colours = new HashMap<>();
        while (pair.find()) {
            colours.put(pair.group(1), new Oklch[] {Oklch.parse(pair.group(2)), Oklch.parse(pair.group(3))});
        }
        Oklch[] ink = Objects.requireNonNull(colours.get("ink"));
        Oklch[] ground = Objects.requireNonNull(colours.get("ground"));
        for (int theme = 0; theme < 2; theme++) {
            assertThat(ink[theme].contrast(ground[theme])).isGreaterThan(4.5);
        }
    }

    private static List<Double> contrasts(String one, String other) throws IOException {
        Map<String, Oklch[]> tokens = new HashMap<>();
        Matcher pairs = PAIR.matcher(read(FOLDER.resolve("base/tokens.css")));
        while (pairs.find()) {
            // The first counts: what follows in media queries is for those who ask for more.
            tokens.putIfAbsent(pairs.group(1), new Oklch[] {Oklch.parse(pairs.group(2)), Oklch.parse(pairs.group(3))});
        }
        Oklch[] first = Objects.requireNonNull(tokens.get(one));
        Oklch[] second = Objects.requireNonNull(tokens.get(other));
        return List.of(first[0].contrast(second[0]), first[1].contrast(second[1]));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(file -> !file.equals("app.css") && !file.equals("writing.css"))
                    .sorted()
                    .toList();
        }
    }

    private static String source(String file) throws IOException {
        return COMMENT.matcher(read(FOLDER.resolve(file))).replaceAll("");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
