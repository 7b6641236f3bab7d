package org.turnstone.session;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.turnstone.security.ClientNetwork;

/**
 * What is kept of a browser, so that a person can tell their sessions apart: what it calls itself in a word or two, and
 * the network it is in.
 *
 * @param agent such as {@code Firefox on Linux}
 * @param network as {@link ClientNetwork#network} gives it
 */
record Browser(String agent, String network) {

    private static final String[] PRODUCTS = {"Firefox", "Edg", "OPR", "Chrome", "Safari"};
    private static final String[] NAMES = {"Firefox", "Edge", "Opera", "Chrome", "Safari"};
    private static final String[] SYSTEM_MARKS = {"Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"};
    private static final String[] SYSTEMS = {"Android", "iPhone", "iPad", "Windows", "macOS", "Linux"};

    static Browser of(HttpServerRequest request) {
        return new Browser(
                describe(request.getHeader("User-Agent")),
                ClientNetwork.of(request).network());
    }

    /** Words of ours only: nothing of what the client sent is kept. */
    static String describe(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        return first(text, PRODUCTS, NAMES, "Browser") + " on " + first(text, SYSTEM_MARKS, SYSTEMS, "unknown system");
    }

    private static String first(String text, String[] marks, String[] names, String otherwise) {
        for (int i = 0; i < marks.length; i++) {
            if (text.contains(marks[i])) {
                return names[i];
            }
        }
        return otherwise;
    }
}
