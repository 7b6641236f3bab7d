package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold: anything the content security policy refuses, and anything that outruns escaping. */
class TemplateLintTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern INCLUDE = Pattern.compile("\\{#include ([\\w/-]+)([^}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("\\{@[^}]+ (\\w+)}");
    private static final String TAG = "<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>";
    /** What is a SafeHtml: everything else that wants to be printed raw is looked at first, then named here. */
    private static final List<String> SAFE = List.of("{body.markup.raw}");
    /** A document of its own for paper, with a policy of its own. */
    private static final List<String> WITH_OWN_STYLE = List.of("message/printed-style.html");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void runsNothingInline(Path template) throws IOException {
        String html = Files.readString(template);
        assertThat(found(html, "<script(?![^>]*\\bsrc=)(?! type=\"importmap\">\\{assets:importMap}</script>)"))
                .isEmpty();
        assertThat(found(html, "\\son[a-z]+\\s*=")).isEmpty();
        assertThat(found(html, "\\sstyle\\s*=")).isEmpty();
        assertThat(found(html, "\\ssrcdoc\\s*=")).isEmpty();
        assertThat(found(html, "javascript:")).isEmpty();
        if (!WITH_OWN_STYLE.contains(FOLDER.relativize(template).toString())) {
            assertThat(found(html, "<style")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void quotesEveryAttributeThatHoldsAnExpression(Path template) throws IOException {
        assertThat(found(Files.readString(template), "\\s[a-z-]+=\\{")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void printsNothingRawButWhatIsMadeSafe(Path template) throws IOException {
        assertThat(found(Files.readString(template), "\\{[^}]*\\.(raw|safe)\\b[^}]*}"))
                .isSubsetOf(SAFE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void takesItsWordsFromABundle(Path template) throws IOException {
        // Sections nest, so what is left after their ends and expressions are gone is markup and text.
        String html = Files.readString(template);
        String text = EXPRESSION
                .matcher(html.replaceAll(
                        "(?s)<style.*?</style>|<kbd[^>]*>[^<]*</kbd>|\\{![^}]*!}"
                                // A state for the style sheet, not a word for people.
                                + "|\\{#view}\\w+\\{/view}",
                        ""))
                .replaceAll(" ")
                .replaceAll(TAG, " ")
                .replaceAll("&\\w+;", " ");
        assertThat(found(text, "\\p{L}{2,}")).isEmpty();
        assertThat(found(html, "(title|aria-label|placeholder|alt)=\"[^\"{]*\\p{L}{2,}[^\"]*\""))
                .isEmpty();
    }

    /**
     * A name that an included template is not given is looked for in vain first, with every resolver there is, before it
     * is found further out: that took half the time of painting a page.
     */
    @ParameterizedTest
    @MethodSource("templates")
    void handsOverWhatAnIncludedTemplateDeclares(Path template) throws IOException {
        Set<String> missing = new TreeSet<>();
        String html = Files.readString(template);
        INCLUDE.matcher(html).results().forEach(include -> {
            Set<String> wanted = new TreeSet<>(declared(FOLDER.resolve(include.group(1) + ".html")));
            boolean layout = !include.group(2).endsWith("/");
            if (layout) {
                wanted.addAll(declared(template));
            }
            wanted.stream()
                    .filter(name -> !include.group(2).matches("(?s).*\\b" + name + "=.*"))
                    .forEach(name -> missing.add(include.group(1) + " is not given " + name));
        });
        assertThat(missing).isEmpty();
    }

    private static Set<String> declared(Path template) {
        try {
            return DECLARATION
                    .matcher(Files.readString(template))
                    .results()
                    .map(declaration -> declaration.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                .matcher(html)
                .results()
                .map(result -> result.group())
                .toList();
    }
}
