package org.turnstone.imap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.turnstone.mail.StrayOctets;

/**
 * Mailbox names as IMAP4rev1 writes them: UTF-7 with {@code &} and {@code ,} (RFC 3501 section 5.1.3). What is not written
 * as this would write it is kept octet by octet ({@link StrayOctets}): whatever is read is written back as it was.
 */
final class ModifiedUtf7 {

    private ModifiedUtf7() {}

    /** The octets of a name, one in each character. */
    static String encode(String name) {
        StringBuilder octets = new StringBuilder(name.length() + 8);
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            int end = i;
            while (end < name.length() && isShifted(name.charAt(end))) {
                end++;
            }
            if (end > i) {
                octets.append(section(name.substring(i, end)));
            } else if (c == '&') {
                octets.append("&-");
            } else {
                octets.append(StrayOctets.is(c) ? StrayOctets.octet(c) : c);
            }
            i = Math.max(end, i + 1);
        }
        return octets.toString();
    }

    /** The name that those octets are. */
    static String decode(String octets) {
        StringBuilder name = new StringBuilder(octets.length());
        boolean afterSection = false;
        int i = 0;
        while (i < octets.length()) {
            char c = octets.charAt(i);
            int end = c == '&' ? octets.indexOf('-', i) + 1 : 0;
            String text = end == 0 || afterSection ? "" : text(octets.substring(i, end));
            afterSection = !text.isEmpty();
            if (afterSection) {
                name.append(text);
                i = end;
            } else if (end == i + 2) {
                name.append('&');
                i = end;
            } else {
                name.append(c == '&' || c >= 0x80 ? StrayOctets.of(c) : c);
                i++;
            }
        }
        return name.toString();
    }

    /** What a section says, where it is written as this writes it; empty where not: another spelling is another name. */
    private static String text(String section) {
        try {
            String base64 = section.substring(1, section.length() - 1).replace(',', '/');
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_16BE);
            boolean ours = text.chars().allMatch(c -> isShifted((char) c) && !Character.isISOControl(c));
            return ours && section(text).equals(section) ? text : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String section(String text) {
        byte[] units = text.getBytes(StandardCharsets.UTF_16BE);
        return "&" + Base64.getEncoder().withoutPadding().encodeToString(units).replace('/', ',') + "-";
    }

    private static boolean isShifted(char c) {
        return (c < 0x20 || c >= 0x7f) && !StrayOctets.is(c);
    }
}
