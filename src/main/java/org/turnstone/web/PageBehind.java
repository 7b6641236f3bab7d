package org.turnstone.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;

/** The page that a script, a frame or a form of ours asks from, as browsers tell it within one host. */
final class PageBehind {

    private PageBehind() {}

    /** Its path with its query; empty where it is not told, or is none of this host. */
    static Optional<String> of(HttpServerRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null || request.authority() == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(referrer);
            boolean ours = request.authority().toString().equals(page.getRawAuthority());
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return Optional.of(page.getRawPath() + query).filter(path -> ours && LocalPath.isLocal(path));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
