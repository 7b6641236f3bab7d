package org.turnstone.message;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mime.Headers;
import org.turnstone.mime.ListUnsubscribe;
import org.turnstone.web.MailboxSegment;

/** A way off the mailing list that a message came by. The person goes it; nothing is asked or sent by itself. */
public sealed interface WayOff {

    /**
     * A message to write, which the person looks at and sends.
     *
     * @param href the form with the list's words in it
     */
    record Mail(String href) implements WayOff {}

    /**
     * A page of the list's own.
     *
     * @param href an https address
     * @param host where it leads
     */
    record Page(String href, String host) implements WayOff {}

    /**
     * One request, which this server makes in the person's stead (RFC 8058).
     *
     * @param href where that is asked for
     * @param host who is told
     */
    record Click(String href, String host) implements WayOff {}

    /** What of a mailto address may come into the form (RFC 6068, S12). */
    Set<String> FIELDS = Set.of("cc", "subject", "body");

    /**
     * Those that the message names: by one request or by page, and by mail, each once.
     *
     * @param oneClick where one request is enough
     */
    static List<WayOff> of(Headers headers, MessageLinks links, Optional<URI> oneClick) {
        ListUnsubscribe unsubscribe = ListUnsubscribe.of(headers);
        List<WayOff> ways = new ArrayList<>();
        if (oneClick.isPresent()) {
            return List.of(new Click(links.leaving(), host(oneClick.get())));
        }
        String write = links.write();
        unsubscribe.mailto().map(mailto -> new Mail(form(mailto, write))).ifPresent(ways::add);
        unsubscribe.page().map(page -> new Page(page.toString(), host(page))).ifPresent(ways::add);
        return List.copyOf(ways);
    }

    private static String host(URI page) {
        return page.getHost().toLowerCase(Locale.ROOT);
    }

    private static String form(URI mailto, String write) {
        String address = mailto.getRawSchemeSpecificPart();
        int query = address.indexOf('?');
        StringBuilder form = new StringBuilder(write);
        append(form, "to", query < 0 ? address : address.substring(0, query));
        if (query >= 0) {
            for (String field : address.substring(query + 1).split("&", -1)) {
                int equals = field.indexOf('=');
                String name = field.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
                if (FIELDS.contains(name)) {
                    append(form, name, field.substring(equals + 1));
                }
            }
        }
        return form.toString();
    }

    /** A plus sign is itself in a mailto address (RFC 6068 section 5). */
    private static void append(StringBuilder form, String name, String encoded) {
        String text = decoded(encoded.replace("+", "%2B"));
        form.append('&').append(name).append('=').append(MailboxSegment.percentEncode(text));
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }

    /** Whether it is done by writing. */
    default boolean byMail() {
        return this instanceof Mail;
    }

    /** Whether it is done here. */
    default boolean byClick() {
        return this instanceof Click;
    }

    String href();

    /** Who is told; empty for a letter. */
    default String host() {
        return "";
    }
}
