package org.turnstone.message;

import org.jspecify.annotations.Nullable;

/**
 * A file of a message, looked at on a page of its own.
 *
 * @param kind as what it is shown; {@code null} where it is not what it claims, or too large: then it can be downloaded
 * @param url of the file
 * @param size for people
 * @param cut whether only its beginning is shown
 * @param place which of the files it is, from 1; 0 for a part that is none of them
 * @param places how many there are to look at
 * @param previous the one before; {@code null} at the first
 * @param next the one after; {@code null} at the last
 * @param back the message
 */
public record PreviewView(
        String name,
        @Nullable PreviewKind kind,
        String url,
        String size,
        boolean cut,
        int place,
        int places,
        @Nullable String previous,
        @Nullable String next,
        String back) {

    public boolean several() {
        return place > 0 && places > 1;
    }

    /** A picture, checked by its first bytes. */
    public String picture() {
        return url + "?inline";
    }

    /** A sound or a film, checked likewise. */
    public String media() {
        return url + "/media";
    }

    /** The document of a text. */
    public String text() {
        return url + "/text";
    }
}
