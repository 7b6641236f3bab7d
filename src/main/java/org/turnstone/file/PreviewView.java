package org.turnstone.file;

import org.jspecify.annotations.Nullable;
import org.turnstone.message.PreviewKind;

/**
 * A file of a message, looked at on a page of its own.
 *
 * @param kind as what it is shown; {@code null} where it is not: then it can be downloaded
 * @param refusal why it is not shown; {@code null} where it is
 * @param url of the file
 * @param detail its type, as its name gives it, and its size, for people
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
        @Nullable Refusal refusal,
        String url,
        String detail,
        boolean cut,
        int place,
        int places,
        @Nullable String previous,
        @Nullable String next,
        String back) {

    public boolean several() {
        return place > 0 && places > 1;
    }

    /** Whether it is a program that calls itself something else: nobody is led to download that. */
    public boolean isProgram() {
        return refusal == Refusal.PROGRAM;
    }

    /** A picture, checked by its first bytes. */
    public String picture() {
        return url + "?inline";
    }

    /** A sound or a film, checked likewise. */
    public String media() {
        return url + "/media";
    }

    /** How many bytes of a PDF are handed to that document. */
    public int largestPdf() {
        return Previews.LARGEST_PDF;
    }

    /** The document a PDF is drawn in. */
    public String pdf() {
        return url + "/pdf";
    }

    /** The document of a text. */
    public String text() {
        return url + "/text";
    }
}
