package org.turnstone.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which addresses a link may have, judged as a browser would read them (WHATWG URL standard, section 4.4; H06). */
final class LinkPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private LinkPolicy() {}

    /**
     * The address as a browser sees it: without the controls and spaces around it and the tabs and line breaks inside.
     *
     * @return {@code null} unless it is absolute and http, https, mailto or tel
     */
    static @Nullable String href(String written) {
        String url = clean(written);
        int colon = url.indexOf(':');
        if (colon <= 0 || !SCHEMES.contains(url.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean web = url.regionMatches(true, 0, "http", 0, 4);
        if (web && (host(url) == null)) {
            return null;
        }
        return url.length() > 16_384 ? null : url;
    }

    /** The host of a web address, in lower case; {@code null} for any other address. */
    static @Nullable String host(String url) {
        int colon = url.indexOf(':');
        if (colon < 0 || !url.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        int from = colon + 1;
        // A browser takes back slashes for slashes and skips any number of either.
        while (from < url.length() && (url.charAt(from) == '/' || url.charAt(from) == '\\')) {
            from++;
        }
        int end = from;
        while (end < url.length() && "/\\?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(from, end);
        String hostPort = authority.substring(authority.lastIndexOf('@') + 1);
        int port = hostPort.startsWith("[") ? hostPort.indexOf(':', hostPort.indexOf(']') + 1) : hostPort.indexOf(':');
        String host = port < 0 ? hostPort : hostPort.substring(0, port);
        return host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
    }

    /** What the URL standard's basic parser removes before it looks at anything. */
    static String clean(String written) {
        StringBuilder url = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
            if (!control && !isInvisible(c)) {
                url.append(c);
            }
        }
        return url.toString().strip();
    }

    /** Bidirectional and zero-width characters, which make an address look like another. */
    private static boolean isInvisible(char c) {
        return (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\ufeff'
                || c == '\u00ad';
    }

    /** Makes an element a link that opens apart, tells its target nothing, and shows where it goes (H07). */
    static void mark(Element link, String href) {
        link.removeAttr("title"); // what the mail says there, and so that the order is always one
        link.attr("href", href)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer nofollow")
                .attr("title", href);
    }
}
