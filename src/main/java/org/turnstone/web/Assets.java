package org.turnstone.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the browser fetches besides pages: one stylesheet, our scripts as modules, the libraries, the icon sprite and
 * the application's own icons. They are made once, from the class path, and live below a digest over all of them, so that
 * a browser may keep them for a year and yet never mixes two versions.
 */
public final class Assets {

    /** Where they live: {@code /assets/<digest>/<name>}. */
    static final String ROOT = "/assets/";

    private static final Assets CURRENT = new Assets(new ClassPath(Assets.class.getClassLoader()));

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final PdfAssets pdf;
    private final EditorLibraries editor;
    private final String digest;
    private final String importMap;
    private final String importMapHash;

    private Assets(ClassPath classPath) {
        text("app.css", "text/css; charset=utf-8", Stylesheet.build(classPath, "app.css"));
        text("writing.css", "text/css; charset=utf-8", Stylesheet.build(classPath, "writing.css"));
        text("app.js", "text/javascript; charset=utf-8", ModuleBundle.build(classPath, "app.js"));
        text("scrolling.js", "text/javascript; charset=utf-8", ModuleBundle.build(classPath, "scrolling.js"));
        text("looking.js", "text/javascript; charset=utf-8", ModuleBundle.build(classPath, "looking.js"));
        text("writing.js", "text/javascript; charset=utf-8", ModuleBundle.build(classPath, "writing.js"));
        text("early.js", "text/javascript; charset=utf-8", classPath.text(ModuleBundle.FOLDER + "early.js"));
        text("turbo.js", "text/javascript; charset=utf-8", TurboLibrary.build(classPath));
        text(
                "stimulus.js",
                "text/javascript; charset=utf-8",
                classPath.text(classPath.webjar("hotwired__stimulus") + "dist/stimulus.js"));
        text("icons.svg", "image/svg+xml", IconSprite.build(classPath));
        text("mark.svg", "image/svg+xml", classPath.text("assets/img/mark.svg"));
        text("mark-unread.svg", "image/svg+xml", classPath.text("assets/img/mark-unread.svg"));
        text("app.webmanifest", "application/manifest+json", classPath.text("assets/img/app.webmanifest"));
        for (String picture : new String[] {"icon-192.png", "icon-512.png", "icon-maskable-512.png"}) {
            files.put(picture, Asset.binary("image/png", classPath.bytes("assets/img/" + picture)));
        }
        pdf = new PdfAssets(classPath);
        editor = new EditorLibraries(classPath);
        digest = digestOf(files, pdf.version() + editor.version());
        importMap = "{\"imports\":{\"@hotwired/turbo\":\"" + address("turbo.js") + "\",\"@hotwired/stimulus\":\""
                + address("stimulus.js") + "\",\"turnstone/writing\":\"" + address("writing.js")
                + "\",\"turnstone/scrolling\":\"" + address("scrolling.js") + "\""
                + editor.imports(address(EditorLibraries.FOLDER)) + "}}";
        importMapHash = scriptHash(importMap);
    }

    private void text(String name, String type, String content) {
        files.put(name, Asset.text(type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private String address(String name) {
        return ROOT + digest + "/" + name;
    }

    /** The address of a file; there must be such a file. */
    public static String url(String name) {
        if (!CURRENT.files.containsKey(name) && !name.startsWith(PdfAssets.FOLDER)) {
            throw new IllegalArgumentException("no asset is called " + name);
        }
        return CURRENT.address(name);
    }

    /** The import map, as it stands in every page between its script tags. */
    public static String importMap() {
        return CURRENT.importMap;
    }

    /** What {@code script-src} must name for the import map to be taken: {@code sha256-…}, without quotes. */
    public static String importMapHash() {
        return CURRENT.importMapHash;
    }

    /** The digest all addresses of this version share: another one means another version of the application. */
    public static String version() {
        return CURRENT.digest;
    }

    static Optional<Asset> find(String version, String name) {
        return version.equals(CURRENT.digest) ? Optional.ofNullable(CURRENT.files.get(name)) : Optional.empty();
    }

    /** A file of {@link PdfAssets}. */
    static Optional<Asset> findPdf(String version, String name) {
        return version.equals(CURRENT.digest) ? CURRENT.pdf.find(name) : Optional.empty();
    }

    /** A file of {@link EditorLibraries}. */
    static Optional<Asset> findEditor(String version, String name) {
        return version.equals(CURRENT.digest) ? CURRENT.editor.find(name) : Optional.empty();
    }

    static Map<String, Asset> all() {
        return Map.copyOf(CURRENT.files);
    }

    private static String digestOf(Map<String, Asset> files, String later) {
        MessageDigest sha256 = sha256();
        files.forEach((name, asset) -> {
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update(asset.plain().getBytes());
        });
        sha256.update(later.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(), 0, 5);
    }

    /** What {@code script-src} must name for an inline script to run: {@code sha256-…}, without quotes. */
    static String scriptHash(String script) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256().digest(script.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
