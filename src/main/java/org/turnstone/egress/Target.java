package org.turnstone.egress;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where one request goes, read strictly from its address.
 *
 * @param host in lower case; an IPv6 address in brackets
 * @param port never negative
 * @param path with the query, in ASCII
 */
record Target(boolean tls, String host, int port, String path) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9._-]{0,251}[a-z0-9_.])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    static Target of(URI address) throws Refused {
        URI uri = URI.create(address.toASCIIString());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        if ((!tls && !scheme.equals("http")) || uri.getRawUserInfo() != null) {
            throw new Refused(Refused.Why.SCHEME);
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!isName(host) && !isLiteral(host)) {
            throw new Refused(Refused.Why.HOST);
        }
        int ordinary = tls ? 443 : 80;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String whole = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        if (!PRINTABLE.matcher(whole).matches()) {
            throw new Refused(Refused.Why.HOST);
        }
        return new Target(tls, host, uri.getPort() < 0 ? ordinary : uri.getPort(), whole);
    }

    /** What the header {@code Host} says: without the port where it is the ordinary one (RFC 9110 section 7.2). */
    String authority() {
        return port == (tls ? 443 : 80) ? host : host + ":" + port;
    }

    /** The host as resolvers take it. */
    String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * A name, and no number in disguise: what ends in a number is an IPv4 address to some readers and a name to others
     * ({@code 2130706433}, {@code 0x7f.1}, {@code 0177.0.0.1}). Only the plain form is left, which is a literal.
     */
    private static boolean isName(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        return NAME.matcher(host).matches() && !NUMBER.matcher(last).matches();
    }

    private static boolean isLiteral(String host) {
        boolean six = host.startsWith("[") && host.endsWith("]") && host.indexOf('%') < 0;
        if (!six && !host.matches("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})")) {
            return false;
        }
        try {
            InetAddress.ofLiteral(six ? host.substring(1, host.length() - 1) : host);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
