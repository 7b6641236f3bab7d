package org.turnstone.mime;

import org.jspecify.annotations.Nullable;

/** Bytes to text by what is declared, and by what they look like where that is missing or wrong (M05). */
public final class TextDecoding {

    private TextDecoding() {}

    /**
     * By the declared charset, else a byte order mark, else UTF-8 where it fits, else windows-1252.
     *
     * @param charset as declared, in any spelling; {@code null} where none is
     */
    public static String decode(byte[] bytes, @Nullable String charset) {
        return Unwritten.yet();
    }

    /** As {@link #decode}, but a {@code meta} element counts where no charset is declared. UTF-7 is never guessed. */
    public static String decodeHtml(byte[] bytes, @Nullable String charset) {
        return Unwritten.yet();
    }
}
