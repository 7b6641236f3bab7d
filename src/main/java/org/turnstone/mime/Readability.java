package org.turnstone.mime;

import java.util.Set;
import org.turnstone.mail.MediaType;

/** What a part offers to a reader, poorest first. */
enum Readability {
    NOTHING,
    ENRICHED,
    PLAIN,
    HTML;

    /** Text that people keep as files; all other kinds of text can be read as they are. */
    private static final Set<String> TEXT_FILES = Set.of(
            "calendar",
            "vcard",
            "x-vcard",
            "directory",
            "csv",
            "comma-separated-values",
            "rtf",
            "css",
            "javascript",
            "xml",
            "x-amp-html",
            "watch-html");

    private static final Set<String> REPORTS = Set.of(
            "delivery-status",
            "global-delivery-status",
            "disposition-notification",
            "global-disposition-notification",
            "feedback-report",
            "tracking-status",
            "global-headers");

    /** The best that it, or a part in it, offers. Files and embedded messages offer nothing. */
    static Readability of(Part part) {
        if (!part.children().isEmpty()) {
            Readability best = NOTHING;
            for (Part child : part.children()) {
                Readability found = of(child);
                best = found.compareTo(best) > 0 ? found : best;
            }
            return best;
        }
        MediaType type = part.type();
        if (!type.isText() || part.disposition().isAttachment() || TEXT_FILES.contains(type.subtype())) {
            return NOTHING;
        }
        return switch (type.subtype()) {
            case "html" -> isBlankHtml(part) ? NOTHING : HTML;
            case "enriched", "richtext" -> ENRICHED;
            case "rfc822-headers" -> NOTHING;
            default -> PLAIN;
        };
    }

    /** HTML with neither text nor a picture: some mailers send it beside the real, plain text. */
    private static boolean isBlankHtml(Part part) {
        String html = part.size().bytes() > 2_000 ? "x" : Ascii.lower(part.text());
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
            } else if (c == '>') {
                inTag = false;
            } else if (!inTag && c > ' ' && c != '\u00a0' && !html.startsWith("&nbsp;", i)) {
                return false;
            } else if (!inTag && c == '&') {
                i += 5;
            }
        }
        return !html.contains("<img");
    }

    static boolean isReport(MediaType type) {
        return (type.type().equals("message") && REPORTS.contains(type.subtype())) || type.is("text", "rfc822-headers");
    }

    static boolean isAmp(MediaType type) {
        return type.is("text", "x-amp-html") || type.is("text", "watch-html");
    }

    /** All the plain text in it. */
    static String plainText(Part part) {
        if (part.children().isEmpty()) {
            return of(part) == PLAIN ? part.text() : "";
        }
        StringBuilder text = new StringBuilder();
        part.children().forEach(child -> text.append(plainText(child)));
        return text.toString();
    }
}
