package org.turnstone.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of each request what it was and how long it took: in the log, in the metrics, and to signed-in people's browsers
 * as {@code Server-Timing}. A request is named by the method that answered it and never by its path, which may hold a
 * mailbox name.
 */
@Singleton
class RequestReport {

    private static final Logger LOG = Logger.getLogger("org.turnstone.request");
    private static final String NOBODY = "none";

    /** Response filters run from the highest priority to the lowest. */
    private static final int LAST = 0;

    private final MeterRegistry metrics;
    private final Timings timings;

    @Inject
    RequestReport(MeterRegistry metrics, Timings timings) {
        this.metrics = metrics;
        this.timings = timings;
    }

    /** The clock of a request starts when its timings are first touched. */
    @ServerRequestFilter(preMatching = true)
    public void begin() {
        timings.begin();
    }

    /** The last of the filters, as Quarkus renders a page in one. */
    @ServerResponseFilter(priority = LAST)
    public void report(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable SimpleResourceInfo resource) {
        Duration total = timings.total();
        String operation = operation(resource);
        Timer.builder(MetricNames.REQUEST)
                .tag("operation", operation)
                .tag("outcome", response.getStatus() / 100 + "xx")
                .publishPercentileHistogram()
                .register(metrics)
                .record(total);
        if (LOG.isInfoEnabled()) {
            LOG.infof(
                    "request answered operation=%s status=%d ms=%s",
                    operation, response.getStatus(), String.format(Locale.ROOT, "%.1f", total.toNanos() / 1e6));
        }
        if (request.getSecurityContext().getUserPrincipal() != null) {
            response.getHeaders().putSingle("Server-Timing", timings.header());
        }
    }

    private static String operation(@Nullable SimpleResourceInfo resource) {
        if (resource == null || resource.getResourceClass() == null) {
            return NOBODY;
        }
        return resource.getResourceClass().getSimpleName() + "." + resource.getMethodName();
    }
}
