package org.turnstone.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/**
 * Gives each request a short name before anything else happens to it. It stands in the context of every line that is
 * logged on its behalf, and on the page where something went wrong: a person can quote it, and an administrator finds the
 * lines. It says nothing of who asks or for what.
 */
@ApplicationScoped
class RequestId {

    /** The name of it in the log's context (MDC). */
    static final String LOG_KEY = "request";

    /** Before all filters, those that give the headers included. */
    private static final int FIRST = 2_000_000;

    private static final String KEPT = RequestId.class.getName();

    void register(@Observes Filters filters) {
        filters.register(RequestId::begin, FIRST);
    }

    private static void begin(RoutingContext request) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        request.put(KEPT, id);
        MDC.put(LOG_KEY, id);
        request.next();
    }

    /** Eight hexadecimal digits; "none" for a request that failed before it had a name. */
    static String of(RoutingContext request) {
        return request.get(KEPT, "none");
    }
}
