package org.turnstone.mime;

/** Header text for people (RFC 2047), read leniently and made harmless. */
public final class HeaderText {

    private HeaderText() {}

    /**
     * Decodes encoded words and raw 8-bit text. The result is one line without control, bidirectional or invisible
     * characters (M06).
     *
     * @param raw a header value as {@link Header#value()} holds it; characters above U+00FF are taken as decoded
     */
    public static String decode(String raw) {
        return Unwritten.yet();
    }
}
