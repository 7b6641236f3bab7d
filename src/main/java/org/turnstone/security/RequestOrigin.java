package org.turnstone.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something comes from a page of ours, by what browsers say and pages cannot forge: Fetch
 * Metadata (W3C), else {@code Origin} (RFC 6454). A client that says neither is no browser with somebody's cookies, or an
 * old one, and the form token alone has to tell.
 */
final class RequestOrigin {

    private final URI publicUrl;

    RequestOrigin(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * @param site the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     * @param self the origin that the request itself was sent to
     */
    boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String self) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin != null) {
            return origin.equals(originOf(publicUrl)) || origin.equals(self);
        }
        return true;
    }

    static String originOf(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
