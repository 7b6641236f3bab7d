package org.turnstone.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text by what is declared, and by what they look like where that is missing or wrong (M05). */
public final class TextDecoding {

    private static final int META_WITHIN = 4_096;

    private TextDecoding() {}

    /**
     * By the declared charset, else a byte order mark, else UTF-8 where it fits, else windows-1252.
     *
     * @param charset as declared, in any spelling; {@code null} where none is
     */
    public static String decode(byte[] bytes, @Nullable String charset) {
        if (Utf7.isNamed(charset)) {
            return Utf7.decode(bytes);
        }
        Charset declared = Charsets.named(charset);
        String text = declared == null ? undeclared(bytes) : declared(bytes, declared);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** As {@link #decode}, but a {@code meta} element counts where no charset is declared. UTF-7 is never guessed. */
    public static String decodeHtml(byte[] bytes, @Nullable String charset) {
        boolean known = Charsets.named(charset) != null || Utf7.isNamed(charset);
        String meta = known || strictUtf8(bytes) != null ? null : metaCharset(bytes);
        return decode(bytes, meta == null ? charset : meta);
    }

    static @Nullable String strictUtf8(byte[] bytes) {
        return strict(bytes, StandardCharsets.UTF_8);
    }

    private static String declared(byte[] bytes, Charset declared) {
        String strict = strict(bytes, declared);
        if (strict != null) {
            return strict;
        }
        String utf8 = strictUtf8(bytes);
        if (utf8 != null) {
            return utf8;
        }
        String replaced = new String(bytes, declared);
        return declared.equals(StandardCharsets.UTF_8) && !isMostlyUtf8(replaced)
                ? new String(bytes, Charsets.WINDOWS_1252)
                : replaced;
    }

    /** Faults are few against the characters that are there: then it is UTF-8, cut or spoilt. */
    private static boolean isMostlyUtf8(String replaced) {
        long faults = replaced.chars().filter(c -> c == '\ufffd').count();
        long beyondAscii =
                replaced.chars().filter(c -> c >= 0x80 && c != '\ufffd').count();
        return beyondAscii >= faults;
    }

    private static String undeclared(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String japanese = hasJapaneseEscape(bytes) ? strict(bytes, Charsets.japanese()) : null;
        String utf8 = japanese != null ? japanese : strictUtf8(bytes);
        if (utf8 != null) {
            return utf8;
        }
        String replaced = new String(bytes, StandardCharsets.UTF_8);
        // A few broken sequences in much good UTF-8 are a cut, not another charset.
        long faults = replaced.chars().filter(c -> c == '\ufffd').count();
        long beyondAscii = replaced.chars().filter(c -> c >= 0x80).count();
        return faults * 10 < beyondAscii ? replaced : new String(bytes, Charsets.WINDOWS_1252);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** ISO-2022-JP switches to Kanji by ESC $ @ or ESC $ B (RFC 1468); old Japanese mailers do not declare it. */
    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == '@' || bytes[i + 2] == 'B')) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String metaCharset(byte[] bytes) {
        int length = Math.min(bytes.length, META_WITHIN);
        String head = Ascii.lower(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        int at = head.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int start = at + "charset=".length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length() && "\"'>;/ \r\n".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        String name = head.substring(start, end);
        // A charset in which the meta element itself could not have been read is not the one (HTML section 13.2.3.2).
        return name.startsWith("utf-16") || name.startsWith("utf-7") ? null : name;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
