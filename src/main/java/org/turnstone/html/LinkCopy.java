package org.turnstone.html;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.turnstone.html.Sanitized.MisleadingLink;

/** Gives the copy of a link its target and notices links that show one host and go to another (H06, H07). */
final class LinkCopy {

    private static final int MOST_NOTED = 50;

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
        String target = LinkWrapper.target(href);
        String shown = target == null ? null : ShownHost.of(to.text());
        if (target != null && shown != null && !related(ascii(shown), ascii(target))) {
            to.attr("data-goes-to", target);
            if (misleading.size() < MOST_NOTED) {
                misleading.add(new MisleadingLink(shown, target));
            }
        }
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
