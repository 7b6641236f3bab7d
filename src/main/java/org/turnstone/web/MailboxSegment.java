package org.turnstone.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.turnstone.mail.MailboxPath;

/**
 * A mailbox's name as one segment of a path: percent-encoded but for unreserved characters (RFC 3986 section 2.3).
 *
 * <p>Browsers, proxies and servers take {@code .} and {@code ..} out of a path even where they are percent-encoded, so
 * these two names are written {@code ~.} and {@code ~..}, and a name that begins with {@code ~} gets another in front.
 */
public final class MailboxSegment {

    private MailboxSegment() {}

    /** The segment for a link. */
    public static String encode(MailboxPath mailbox) {
        return percentEncode(escape(mailbox.name()));
    }

    /** Any text as one segment or one value of a query. */
    public static String percentEncode(String text) {
        // The form encoding differs from RFC 3986 in these three characters only.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /**
     * Reads {@link #percentEncode} back.
     *
     * @throws IllegalArgumentException where a percent sign begins no octet
     */
    public static String percentDecode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The mailbox a segment names.
     *
     * @param segment percent-decoded already, as a path parameter is
     * @throws IllegalArgumentException where no mailbox can have that name
     */
    public static MailboxPath decode(String segment) {
        return MailboxPath.of(segment.startsWith("~") ? segment.substring(1) : segment);
    }

    private static String escape(String name) {
        boolean dots = name.equals(".") || name.equals("..");
        return dots || name.startsWith("~") ? "~" + name : name;
    }
}
