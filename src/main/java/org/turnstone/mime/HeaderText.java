package org.turnstone.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
        return decode(raw, null);
    }

    /**
     * As {@link #decode(String)}.
     *
     * @param charset what raw 8-bit text that is not UTF-8 is likely to be; {@code null} where nothing is known
     */
    static String decode(String raw, @Nullable String charset) {
        return PlainLine.of(raw.contains("=?") ? words(raw, charset) : eightBit(raw, charset));
    }

    /**
     * A value as it stands, with its encoded words left alone: for whoever wants to see what was written. One harmless
     * line all the same.
     *
     * @param raw a header value as {@link Header#value()} holds it
     */
    public static String asWritten(String raw) {
        return PlainLine.of(eightBit(raw, null));
    }

    private static String words(String raw, @Nullable String charset) {
        EncodedWord.Finder finder = new EncodedWord.Finder(raw);
        StringBuilder text = new StringBuilder(raw.length());
        Run run = new Run(text);
        int literal = 0;
        int start = raw.indexOf("=?");
        while (start >= 0) {
            EncodedWord word = finder.at(start);
            if (word != null) {
                String between = raw.substring(literal, start);
                // White space between two words is folding, not text (RFC 2047 section 6.2).
                if (!run.isOpen() || !between.isBlank()) {
                    run.close();
                    text.append(eightBit(between, charset));
                }
                run.add(word);
                literal = word.end();
            }
            start = raw.indexOf("=?", word != null ? word.end() : start + 2);
        }
        run.close();
        return text.append(eightBit(raw.substring(literal), charset)).toString();
    }

    /** Neighbouring words: many mailers cut a character in two, so their bytes are joined before they are decoded. */
    private static final class Run {

        private final StringBuilder text;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        Run(StringBuilder text) {
            this.text = text;
        }

        boolean isOpen() {
            return charset != null;
        }

        void add(EncodedWord word) {
            if (!word.charset().equals(charset)) {
                close();
            }
            charset = word.charset();
            word.writeTo(bytes);
        }

        void close() {
            if (charset != null) {
                text.append(TextDecoding.decode(bytes.toByteArray(), charset));
                bytes.reset();
                charset = null;
            }
        }
    }

    /** Raw octets as text: UTF-8 (RFC 6532) where it is, else the charset at hand, else windows-1252. */
    static String eightBit(String latin1, @Nullable String charset) {
        if ((Ascii.isAll(latin1) && latin1.indexOf(0x1b) < 0) || latin1.chars().anyMatch(c -> c > 0xff)) {
            return latin1;
        }
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        String utf8 = TextDecoding.strictUtf8(bytes);
        return utf8 != null && latin1.indexOf(0x1b) < 0 ? utf8 : TextDecoding.decode(bytes, charset);
    }
}
