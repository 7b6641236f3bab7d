package org.turnstone.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sealed address of a request to the second host holds (ADR 29). No cookie says there who asks, or how they like
 * their pages: the address does.
 *
 * @param lasting how long such addresses are good
 * @param session what the session is opened by
 * @param zone the value of the cookie that names the person's zone
 * @param look the value of the cookie that names their theme
 * @param uri the path with its query, as the pages' host knows it
 */
public record ContentRequest(
        Lasting lasting, String session, @Nullable String zone, @Nullable String look, String uri) {

    private static final String THERE = ContentRequest.class.getName() + ".there";
    private static final String OPENED = ContentRequest.class.getName();

    /** How long an address of the second host is good. */
    public enum Lasting {
        /** For what a page shows in a frame at once, and asks for anew whenever it is shown. */
        BRIEFLY,
        /** For what is played, printed or downloaded while hours pass. */
        LONG
    }

    /** Says that a request came to the second host. */
    public static void arrived(RoutingContext request, String pages) {
        request.put(THERE, pages);
    }

    /** Whether a request came to the second host. */
    public static boolean is(RoutingContext request) {
        return pages(request).isPresent();
    }

    /** The origin of the pages around what the second host serves; empty on their own host. */
    static Optional<String> pages(RoutingContext request) {
        return Optional.ofNullable(request.get(THERE));
    }

    /** Says what the address of a request to the second host held. */
    public void opens(RoutingContext request) {
        request.put(OPENED, this);
    }

    /** What the address of a request held; empty on the pages' host, and before it was opened. */
    public static Optional<ContentRequest> of(RoutingContext request) {
        return Optional.ofNullable(request.get(OPENED));
    }

    /** The same address again, for another. */
    public ContentRequest with(Lasting other, String path) {
        return new ContentRequest(other, session, zone, look, path);
    }

    Optional<String> cookie(String name) {
        return switch (name) {
            case Visit.ZONE_COOKIE -> Optional.ofNullable(zone);
            case Look.COOKIE -> Optional.ofNullable(look);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "ContentRequest[hidden]";
    }
}
