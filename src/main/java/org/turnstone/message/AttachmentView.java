package org.turnstone.message;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as a card.
 *
 * @param name cleaned for display (A04); never empty
 * @param glyph which picture stands for its type
 * @param type the type for people: {@code PDF}, {@code Image}; empty where nothing better than the name is known
 * @param size for people, such as {@code 482 kB}
 * @param url where it is downloaded
 * @param previewUrl where it is looked at; {@code null} for what is only downloaded
 * @param thumbnailUrl a picture of it, for images safe to show; {@code null} for everything else
 */
public record AttachmentView(
        String name,
        Glyph glyph,
        String type,
        String size,
        String url,
        @Nullable String previewUrl,
        @Nullable String thumbnailUrl) {

    /** The pictures there are for types. */
    public enum Glyph {
        FILE,
        TEXT,
        PDF,
        IMAGE,
        AUDIO,
        VIDEO,
        ARCHIVE,
        SHEET,
        SLIDES,
        CALENDAR,
        CONTACT,
        MESSAGE
    }

    public FileName file() {
        return FileName.of(name);
    }

    /** Type and size in one line; the type may be unknown. */
    public String detail() {
        return type.isEmpty() ? size : type + " · " + size;
    }
}
