package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** An address that was copied as a link (RFC 6068): what the link says besides it is left behind. */
final class MailtoLink {

    private static final String SCHEME = "mailto:";

    private MailtoLink() {}

    /** The address a link names; what is no link stays as it is. */
    static String address(String written) {
        if (!written.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return written;
        }
        String address = written.substring(SCHEME.length());
        int query = address.indexOf('?');
        return decoded(query < 0 ? address : address.substring(0, query));
    }

    /** A plus sign is itself in these links (RFC 6068 section 5). */
    private static String decoded(String address) {
        try {
            return address.indexOf('%') < 0 ? address : URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}
