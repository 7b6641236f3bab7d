package org.turnstone.web;

/** A path of our own host, as a redirect or a form may name it (W13). */
public final class LocalPath {

    private LocalPath() {}

    /**
     * Whether a browser stays on this host when it follows the text: it begins with one slash, and holds no backslash
     * (which browsers read as a slash) and nothing that they strip before they look (controls, space).
     */
    public static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > 0x20 && c != '\\' && c < 0x7f);
    }

    /** The path where it is local, else the other one. */
    public static String orElse(String path, String fallback) {
        return isLocal(path) ? path : fallback;
    }
}
