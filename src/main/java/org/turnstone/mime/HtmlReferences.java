package org.turnstone.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What an HTML text may refer to in its message: {@code cid:} URLs (RFC 2392) and the values of {@code src} and {@code
 * background} (RFC 2557). A reference too many does no harm, so this reads no HTML.
 */
final class HtmlReferences {

    private static final int MAX_LENGTH = 1_000;

    private HtmlReferences() {}

    static Set<String> in(String html) {
        Set<String> references = new HashSet<>();
        String lower = Ascii.lower(html);
        for (String mark : new String[] {"cid:", "src=", "background="}) {
            for (int at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + 1)) {
                String value = value(html, at + mark.length());
                if (!value.isEmpty()) {
                    references.add(value);
                    references.add(unescape(value));
                }
            }
        }
        return references;
    }

    private static String value(String html, int from) {
        int start = from;
        while (start < html.length() && "\"' ".indexOf(html.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < html.length() && end - start < MAX_LENGTH && "\"'<> )\n\t;".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return html.substring(start, end);
    }

    private static String unescape(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] octets = value.replace("&amp;", "&").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            int high = octets[i] == '%' && i + 2 < octets.length ? Ascii.hex(octets[i + 1]) : -1;
            int low = high >= 0 ? Ascii.hex(octets[i + 2]) : -1;
            bytes.write(low >= 0 ? high << 4 | low : octets[i]);
            i += low >= 0 ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
