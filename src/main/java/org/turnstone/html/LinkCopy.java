package org.turnstone.html;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.Sanitized.MisleadingLink;

/** Gives the copy of a link its target and notices links that show one host and go to another (H06, H07). */
final class LinkCopy {

    private static final int MOST_NOTED = 50;

    private static final Pattern BARE_HOST =
            Pattern.compile("(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}[\\p{L}]{2,24}(?::\\d{1,5})?(?:[/?#].*)?");

    private final List<MisleadingLink> misleading = new ArrayList<>();

    List<MisleadingLink> misleading() {
        return misleading;
    }

    /** Works once the copy has its text. Without an allowed target the element stays as text. */
    void copy(Element from, Element to) {
        String href = LinkPolicy.href(from.attr("href"));
        if (href == null) {
            return;
        }
        LinkPolicy.mark(to, href);
        String target = LinkPolicy.host(href);
        String shown = target == null ? null : shownHost(to);
        if (target != null && shown != null && !related(ascii(shown), ascii(target))) {
            to.attr("data-goes-to", target);
            if (misleading.size() < MOST_NOTED) {
                misleading.add(new MisleadingLink(shown, target));
            }
        }
    }

    /** The host a link's text names; {@code null} where the text is no address. */
    private static @Nullable String shownHost(Element link) {
        String text = LinkPolicy.clean(link.text());
        if (text.isEmpty() || text.length() > 300 || text.indexOf(' ') >= 0) {
            return null;
        }
        if (LinkPolicy.host(text) != null && text.contains("://")) {
            return LinkPolicy.host(text);
        }
        return BARE_HOST.matcher(text).matches() ? LinkPolicy.host("http://" + text) : null;
    }

    /** Whether one is the other or stands below it: {@code example.com} and {@code www.example.com}. */
    private static boolean related(String shown, String target) {
        return shown.equals(target)
                || shown.endsWith("." + target)
                || target.endsWith("." + shown)
                || withoutWww(shown).equals(withoutWww(target));
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            return host; // no name of the DNS: compared as it stands
        }
    }
}
