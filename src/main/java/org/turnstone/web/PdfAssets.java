package org.turnstone.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the document fetches that a PDF is drawn in: pdf.js, our viewer, and, where a PDF wants them, the fonts every
 * reader has and the tables of Chinese, Japanese and Korean characters. Those come as scripts, one each, so that the
 * document needs no right to fetch anything else. All of it is made when it is first asked for: most people open no PDF
 * for days, and it is ten times what a first visit loads.
 */
final class PdfAssets {

    /** Below the digest of all assets. */
    static final String FOLDER = "pdf/";

    private static final Pattern SUPPLY = Pattern.compile("([A-Za-z0-9-]{1,64}\\.(?:bcmap|pfb|ttf))\\.js");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    /** Compressed while somebody waits, so not as far as it goes. */
    private static final int QUICK = 5;

    private final ClassPath classPath;
    private final String library;
    private final Map<String, Asset> made = new ConcurrentHashMap<>();

    PdfAssets(ClassPath classPath) {
        this.classPath = classPath;
        this.library = classPath.webjar("pdfjs-dist");
    }

    /** What changes when any of it does. */
    String version() {
        return library + viewer() + style();
    }

    /**
     * The file of that name.
     *
     * @param name without the folder
     */
    Optional<Asset> find(String name) {
        return Optional.ofNullable(made.computeIfAbsent(name, this::make));
    }

    private @Nullable Asset make(String name) {
        return switch (name) {
            case "viewer.js" -> script(viewer());
            case "viewer.css" -> Asset.text("text/css; charset=utf-8", bytes(style()), QUICK);
            case "library.js" -> script(classPath.text(library + "legacy/build/pdf.min.mjs"));
            case "worker.js" -> script(classPath.text(library + "legacy/build/pdf.worker.min.mjs"));
            case "openjpeg_nowasm_fallback.js" -> script(classPath.text(library + "wasm/" + name));
            default -> supply(name);
        };
    }

    /** A font or a table of characters, as a module that holds its bytes. */
    private @Nullable Asset supply(String name) {
        Matcher supply = SUPPLY.matcher(name);
        if (!supply.matches()) {
            return null;
        }
        String folder = supply.group(1).endsWith(".bcmap") ? "cmaps/" : "standard_fonts/";
        return classPath
                .find(library + folder + supply.group(1))
                .map(content -> script("export default \"" + Base64.getEncoder().encodeToString(content) + "\"\n"))
                .orElse(null);
    }

    private String viewer() {
        return ModuleBundle.build(classPath, "pdf-viewer.js");
    }

    private String style() {
        String css = classPath.text(Stylesheet.FOLDER + "base/tokens.css") + classPath.text("assets/pdf/viewer.css");
        return COMMENT.matcher(css).replaceAll("");
    }

    private static Asset script(String source) {
        return Asset.text("text/javascript; charset=utf-8", bytes(source), QUICK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
