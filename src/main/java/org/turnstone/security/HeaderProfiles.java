package org.turnstone.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of each kind of response, and with {@link ContentProfiles} the only place that knows them. Every
 * Content-Security-Policy is written out in one function, in full, so that it can be read, and is tested byte for byte.
 */
final class HeaderProfiles {

    static final String CSP = "Content-Security-Policy";
    static final String REPORTS = "/csp-report";

    private static final String FRAME = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
    static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final boolean https;
    private final String importMapHash;

    /** A blank and the origin that mail content comes from; empty where it is the pages' own. */
    private final String content;

    /**
     * @param https whether people reach this server by https: only then are they kept to it
     * @param importMapHash {@code sha256-…} of the one inline script there is
     */
    HeaderProfiles(boolean https, String importMapHash) {
        this(https, importMapHash, "");
    }

    /** The same where mail content comes from a host of its own. */
    HeaderProfiles(boolean https, String importMapHash, TwoHosts hosts) {
        this(https, importMapHash, " " + hosts.content());
    }

    private HeaderProfiles(boolean https, String importMapHash, String content) {
        this.https = https;
        this.importMapHash = importMapHash;
        this.content = content;
    }

    /** All headers a response of that kind bears, by name; a value replaces whatever was set before. */
    Map<String, String> of(Profile profile) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CSP, policy(profile));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", referrer(profile));
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-DNS-Prefetch-Control", "off");
        headers.put("X-Frame-Options", framed(profile) ? "SAMEORIGIN" : "DENY");
        if (https) {
            headers.put("Strict-Transport-Security", TWO_YEARS);
        }
        if (profile == Profile.PAGE) {
            headers.put("Cross-Origin-Opener-Policy", "same-origin");
            headers.put(
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
            headers.put("Reporting-Endpoints", "csp=\"" + REPORTS + "\"");
        }
        if (profile != Profile.ASSET) {
            headers.put("Cache-Control", cache(profile));
        }
        return headers;
    }

    /** The Content-Security-Policy of that kind of response. */
    String policy(Profile profile) {
        return switch (profile) {
            case PAGE -> page();
            case ASSET, HEALTH -> "default-src 'none'; frame-ancestors 'none'; sandbox";
            case MESSAGE_FRAME -> message(FRAME, "data:");
            case MESSAGE_FRAME_WITH_IMAGES -> message(FRAME, "data: 'self'");
            case PDF_FRAME -> pdf();
            case PRINT -> message(FRAME + " allow-modals", "data:");
            case PRINT_WITH_IMAGES -> message(FRAME + " allow-modals", "data: 'self'");
            case ATTACHMENT, SOURCE, REMOTE_PICTURE -> "sandbox; default-src 'none'; frame-ancestors 'none'";
            case IMAGE_PREVIEW -> "sandbox; default-src 'none'; frame-ancestors 'self'";
        };
    }

    /**
     * A page of the application: everything from this server, nothing from anywhere else, no inline script but the import
     * map, no inline style. Pictures may be {@code data:} for avatars and icons; sounds and films
     * are files of a message, told by their first bytes. Forms go to this server only: Chromium
     * holds a redirect after a POST to it too, so single sign-on is reached by GET. Where content comes from a host of its
     * own, links lead there by redirects, which policies follow: that of the form for the size of letters among them.
     */
    private String page() {
        return "default-src 'none'; script-src 'self' '" + importMapHash + "'; style-src 'self'; img-src 'self' data:"
                + content
                + "; media-src 'self'" + content + "; font-src 'self'; connect-src 'self'" + content
                + "; frame-src 'self'"
                + content + "; form-action 'self'" + content + "; base-uri 'none'; "
                + "object-src 'none'; frame-ancestors 'none'; manifest-src 'self'; "
                + (https ? "upgrade-insecure-requests; " : "")
                + "report-to csp; report-uri " + REPORTS;
    }

    /**
     * The HTML of a message. The sandbox stands in the header too, so that it holds when the address is opened directly
     * (ASVS 3.2.1): no scripts, no forms, no way to the top. It keeps its origin so that the page around it can measure
     * it, which without scripts gives it nothing (ADR 6). The mail's own style may stand, since it cannot leave the frame
     * and has no channel out of it. Inline pictures are {@code data:}; remote ones, once the person asks for them, come
     * from this server, which fetches them: no browser ever asks another one for a mail's sake.
     */
    private static String message(String sandbox, String images) {
        return "sandbox " + sandbox + "; default-src 'none'; style-src 'unsafe-inline'; img-src " + images
                + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    }

    /**
     * The document a PDF is drawn in (ADR 30). Scripts run in it, so it has no origin: no cookie, no storage, no look at
     * the page around it. They are this server's own files, and may start a worker that they wrote themselves; what the
     * PDF holds is drawn, never fetched. A link opens a tab of its own.
     */
    private static String pdf() {
        return "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; script-src 'self'; "
                + "style-src 'self'; worker-src blob:; img-src blob: data:; form-action 'none'; base-uri 'none'; "
                + "frame-ancestors 'self'";
    }

    /** {@code no-referrer} on a page would make browsers send {@code Origin: null} with forms, and forgery could hide. */
    private static String referrer(Profile profile) {
        return profile == Profile.PAGE ? "same-origin" : "no-referrer";
    }

    private static boolean framed(Profile profile) {
        return switch (profile) {
            case MESSAGE_FRAME, MESSAGE_FRAME_WITH_IMAGES, PDF_FRAME, PRINT, PRINT_WITH_IMAGES, IMAGE_PREVIEW -> true;
            case PAGE, ASSET, ATTACHMENT, REMOTE_PICTURE, SOURCE, HEALTH -> false;
        };
    }

    private static String cache(Profile profile) {
        return switch (profile) {
            case PAGE, HEALTH, ASSET -> "no-store";
            case MESSAGE_FRAME,
                    MESSAGE_FRAME_WITH_IMAGES,
                    PDF_FRAME,
                    PRINT,
                    PRINT_WITH_IMAGES,
                    ATTACHMENT,
                    IMAGE_PREVIEW,
                    SOURCE -> "private, no-store";
            case REMOTE_PICTURE -> "private, max-age=86400";
        };
    }
}
