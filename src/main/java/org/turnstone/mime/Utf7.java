package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** UTF-7 (RFC 2152), which the JDK does not know. Only ever used where a message declares it, never by guessing (M05). */
final class Utf7 {

    private Utf7() {}

    static boolean isNamed(@Nullable String charset) {
        String name = charset == null ? "" : Ascii.lower(charset).strip();
        return name.equals("utf-7") || name.equals("utf7") || name.equals("unicode-1-1-utf-7") || name.equals("csutf7");
    }

    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '+') {
                text.append((char) (bytes[i] & 0xff));
                continue;
            }
            int start = i + 1;
            int end = start;
            while (end < bytes.length && Base64Input.value(bytes[end]) >= 0) {
                end++;
            }
            boolean closed = end < bytes.length && bytes[end] == '-';
            if (end == start) {
                text.append('+');
            } else {
                byte[] units = Base64Input.decode(Arrays.copyOfRange(bytes, start, end));
                text.append(new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE));
            }
            i = closed ? end : end - 1;
        }
        return text.toString();
    }
}
