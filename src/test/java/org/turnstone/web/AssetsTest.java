package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

    /**
     * What a first visit to the mailbox fetches beside the page itself. What makes the scrollbar of a list as long as the
     * list, scrolling.js, comes behind it, where a list is longer than a page or scrolled: so it has a bound of its own.
     */
    private static final List<String> FIRST_LOAD =
            List.of("app.css", "app.js", "early.js", "turbo.js", "stimulus.js", "icons.svg", "mark.svg");

    @Test
    void stayBelowNinetyKilobytesOnAFirstVisit() {
        int bytes = FIRST_LOAD.stream()
                .map(name -> Assets.find(Assets.version(), name).orElseThrow())
                .mapToInt(asset -> asset.gzip() == null
                        ? asset.plain().length()
                        : asset.gzip().length())
                .sum();

        assertThat(bytes).isLessThan(94_000);
    }

    @Test
    void addLittleForAListThatIsLongerThanAPage() {
        Asset scrolling = Assets.find(Assets.version(), "scrolling.js").orElseThrow();

        assertThat(Objects.requireNonNull(scrolling.gzip()).length()).isLessThan(6_500);
    }

    /** What is fetched when somebody writes, beside {@code writing.js} (ADR 33). */
    @Test
    void makeTheEditorOfLibrariesThatTheImportMapNames() {
        int bytes = 0;
        var imports = Pattern.compile("/assets/[^\"]+/editor/([a-z0-9-]+\\.js)").matcher(Assets.importMap());
        while (imports.find()) {
            Asset library =
                    Assets.findEditor(Assets.version(), imports.group(1)).orElseThrow();
            assertThat(plainOf(library)).startsWith("/*! ").contains("Copyright (C)", "export ");
            bytes += Objects.requireNonNull(library.gzip()).length();
        }
        assertThat(bytes).isBetween(100_000, 150_000);
        assertThat(Assets.findEditor(Assets.version(), "app.js")).isEmpty();
        assertThat(Assets.findEditor("0", "prosemirror-view.js")).isEmpty();
    }

    private static String plainOf(Asset asset) {
        return asset.plain().toString(StandardCharsets.UTF_8);
    }

    @Test
    void leaveTheCommentsOfTurboBehindButForWhoseItIs() {
        assertThat(plain("turbo.js"))
                .startsWith("/*!\nTurbo 8")
                .contains("Copyright")
                .doesNotContain("\n//", "\n  //", "\n * ", "\n   * ");
        assertThat(
                        OwnLineComments.without(
                                """
                        /*! mine
                         */
                        // a
                        const a = 1 // b
                          /* c */
                        /* d */ const d = 2
                        /**
                         * e
                         */
                        const e = "//"
                        """))
                .isEqualTo(
                        """
                        /*! mine
                         */
                        const a = 1 // b
                        /* d */ const d = 2
                        const e = "//"
                        """);
    }

    @Test
    void holdWhatAPdfIsDrawnWith() {
        for (String name : List.of(
                "library.js",
                "worker.js",
                "viewer.js",
                "viewer.css",
                "openjpeg_nowasm_fallback.js",
                "LiberationSans-Bold.ttf.js",
                "FoxitDingbats.pfb.js",
                "UniJIS-UCS2-H.bcmap.js")) {
            assertThat(Assets.findPdf(Assets.version(), name)).as(name).isPresent();
            assertThat(Assets.findPdf("0000000000", name)).as(name).isEmpty();
            assertThat(Assets.url("pdf/" + name)).endsWith("/pdf/" + name);
        }
        assertThat(Assets.findPdf(Assets.version(), "FoxitDingbats.pfb.js")
                        .orElseThrow()
                        .plain()
                        .toString(StandardCharsets.UTF_8))
                .startsWith("export default \"");
    }

    @Test
    void holdNothingElseOfItsLibrary() {
        for (String name : List.of(
                "sandbox.js",
                "pdf.sandbox.min.mjs",
                "../package.json",
                "..%2fpackage.json.js",
                "a.ttf.js",
                ".js",
                "")) {
            assertThat(Assets.findPdf(Assets.version(), name)).as(name).isEmpty();
        }
    }

    @Test
    void nameTheImportMapByTheHashABrowserComputes() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(Assets.importMap().getBytes(StandardCharsets.UTF_8));

        assertThat(Assets.importMapHash())
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(hash));
    }

    @Test
    void areFoundUnderTheirOwnVersionOnly() {
        assertThat(Assets.find(Assets.version(), "app.css")).isPresent();
        assertThat(Assets.find("0000000000", "app.css")).isEmpty();
        assertThat(Assets.find(Assets.version(), "../application.properties")).isEmpty();
        assertThatThrownBy(() -> Assets.url("nothing.css")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void joinAllModulesIntoOneThatImportsLibrariesAlone() {
        String app = plain("app.js");

        assertThat(app.lines().filter(line -> line.startsWith("import")))
                .allMatch(line ->
                        line.endsWith("from \"@hotwired/turbo\"") || line.endsWith("from \"@hotwired/stimulus\""));
        assertThat(app.lines().filter(line -> line.startsWith("export"))).isEmpty();
    }

    @Test
    void drawEveryIcon() {
        String sprite = plain("icons.svg");

        for (Icon icon : Icon.values()) {
            assertThat(sprite).containsPattern("<symbol id=\"" + icon.id() + "\"[^>]*><");
        }
    }

    private static String plain(String name) {
        return Assets.find(Assets.version(), name).orElseThrow().plain().toString(StandardCharsets.UTF_8);
    }
}
