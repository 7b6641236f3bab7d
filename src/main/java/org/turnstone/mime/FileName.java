package org.turnstone.mime;

/** Names of files as mail carries them, made harmless (A04). */
public final class FileName {

    private FileName() {}

    /**
     * Without path, control, quote, bidirectional and invisible characters, at most 200 characters with its extension
     * kept; empty where nothing is left.
     */
    public static String sanitise(String name) {
        return Unwritten.yet();
    }

    /** The extension without its dot, in lower case; empty where there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
