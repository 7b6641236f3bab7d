package org.turnstone.message;

import org.turnstone.web.MailboxSegment;

/** The Content-Disposition of a download (RFC 6266), for names in any script (A04). */
public final class SavedAs {

    private SavedAs() {}

    /**
     * The value of the header.
     *
     * @param fileName made harmless already: no controls, quotes or path
     */
    public static String name(String fileName) {
        return "attachment; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''"
                + MailboxSegment.percentEncode(fileName);
    }

    /** What a browser too old for {@code filename*} shows. */
    private static String ascii(String fileName) {
        StringBuilder ascii = new StringBuilder();
        fileName.codePoints()
                .forEach(c ->
                        ascii.appendCodePoint(c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%' ? '_' : c));
        return ascii.toString();
    }
}
