package org.turnstone.imap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Mailbox names as IMAP4rev1 writes them: UTF-7 with {@code &} and {@code ,} (RFC 3501 section 5.1.3). */
final class ModifiedUtf7 {

    private ModifiedUtf7() {}

    static String encode(String name) {
        StringBuilder encoded = new StringBuilder(name.length() + 8);
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if (c == '&') {
                encoded.append("&-");
                i++;
            } else if (isDirect(c)) {
                encoded.append(c);
                i++;
            } else {
                int end = i;
                while (end < name.length() && !isDirect(name.charAt(end)) && name.charAt(end) != '&') {
                    end++;
                }
                byte[] units = name.substring(i, end).getBytes(StandardCharsets.UTF_16BE);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(units);
                encoded.append('&').append(base64.replace('/', ',')).append('-');
                i = end;
            }
        }
        return encoded.toString();
    }

    /** The name as people read it; what is not well encoded stands for itself. */
    static String decode(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder name = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            int end = c == '&' ? raw.indexOf('-', i) : -1;
            if (end < 0) {
                name.append(c);
                i++;
            } else {
                name.append(end == i + 1 ? "&" : shifted(raw.substring(i, end + 1)));
                i = end + 1;
            }
        }
        return name.toString();
    }

    private static String shifted(String word) {
        try {
            String base64 = word.substring(1, word.length() - 1).replace(',', '/');
            byte[] units = Base64.getDecoder().decode(base64);
            return units.length % 2 == 0 ? new String(units, StandardCharsets.UTF_16BE) : word;
        } catch (IllegalArgumentException notBase64) {
            return word;
        }
    }

    private static boolean isDirect(char c) {
        return c >= 0x20 && c < 0x7f && c != '&';
    }
}
