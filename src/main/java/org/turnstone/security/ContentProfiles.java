package org.turnstone.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of what the second host answers (ADR 29), as {@link HeaderProfiles} has those of the pages' host: the same
 * layers, but no document of it has an origin, and the pages of the other host may embed and fetch what they show.
 */
final class ContentProfiles {

    private static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final boolean https;
    private final TwoHosts hosts;

    ContentProfiles(boolean https, TwoHosts hosts) {
        this.https = https;
        this.hosts = hosts;
    }

    /** All headers a response of that kind bears there, by name; a value replaces whatever was set before. */
    Map<String, String> of(Profile profile) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderProfiles.CSP, policy(profile));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-DNS-Prefetch-Control", "off");
        headers.put("Cross-Origin-Resource-Policy", isContent(profile) ? "cross-origin" : "same-origin");
        // A picture of another server too: its address is another one whenever it is shown.
        headers.put("Cache-Control", "private, no-store");
        if (!isFramed(profile)) {
            // It knows no other host: where the pages frame a document, the policy alone says who may.
            headers.put("X-Frame-Options", "DENY");
        }
        if (profile == Profile.ATTACHMENT) {
            // The page around a PDF fetches the file for it; never with cookies, which this host has none of.
            headers.put("Access-Control-Allow-Origin", hosts.pages());
        }
        if (https) {
            headers.put("Strict-Transport-Security", HeaderProfiles.TWO_YEARS);
        }
        return headers;
    }

    /** The Content-Security-Policy of that kind of response there. */
    String policy(Profile profile) {
        return switch (profile) {
            case MESSAGE_FRAME -> message("", "data:");
            case MESSAGE_FRAME_WITH_IMAGES -> message("", "data: " + hosts.content());
            case PRINT -> message(" allow-modals", "data:");
            case PRINT_WITH_IMAGES -> message(" allow-modals", "data: " + hosts.content());
            case PAGE, ASSET, HEALTH, PDF_FRAME, ATTACHMENT, IMAGE_PREVIEW, REMOTE_PICTURE, SOURCE -> NOTHING;
        };
    }

    /**
     * The HTML of a message. Its origin is opaque, by the sandbox: never {@code allow-same-origin} beside
     * {@code allow-scripts}. One script runs, ours, named by its hash; it can reach the page around it by messages and
     * nothing else, as nothing in the policy lets it ask for anything.
     */
    private String message(String modals, String images) {
        return "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox" + modals
                + "; default-src 'none'; script-src '" + hosts.frameScriptHash()
                + "'; style-src 'unsafe-inline'; img-src " + images
                + "; form-action 'none'; base-uri 'none'; frame-ancestors " + hosts.pages();
    }

    private static boolean isFramed(Profile profile) {
        return switch (profile) {
            case MESSAGE_FRAME, MESSAGE_FRAME_WITH_IMAGES, PRINT, PRINT_WITH_IMAGES -> true;
            case PAGE, ASSET, HEALTH, PDF_FRAME, ATTACHMENT, IMAGE_PREVIEW, REMOTE_PICTURE, SOURCE -> false;
        };
    }

    private static boolean isContent(Profile profile) {
        return switch (profile) {
            case MESSAGE_FRAME,
                    MESSAGE_FRAME_WITH_IMAGES,
                    PRINT,
                    PRINT_WITH_IMAGES,
                    ATTACHMENT,
                    IMAGE_PREVIEW,
                    REMOTE_PICTURE,
                    SOURCE -> true;
            case PAGE, ASSET, HEALTH, PDF_FRAME -> false;
        };
    }
}
