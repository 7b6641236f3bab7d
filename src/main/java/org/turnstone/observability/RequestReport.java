package org.turnstone.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Says of each request what it was and how long it took: in the log, in the metrics, and to signed-in people's browsers
 * as {@code Server-Timing}. A request is named by the method that answered it and never by its path, which may hold a
 * mailbox name.
 */
@Provider
@PreMatching
class RequestReport implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger("org.turnstone.request");
    private static final String NOBODY = "none";

    private final MeterRegistry metrics;
    private final Timings timings;

    @Context
    ResourceInfo resource;

    @Inject
    RequestReport(MeterRegistry metrics, Timings timings) {
        this.metrics = metrics;
        this.timings = timings;
    }

    /** The clock of a request starts when its timings are first touched. */
    @Override
    public void filter(ContainerRequestContext request) {
        timings.total();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Duration total = timings.total();
        String operation = operation();
        String outcome = response.getStatus() / 100 + "xx";
        Timer.builder(MetricNames.REQUEST)
                .tag("operation", operation)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(metrics)
                .record(total);
        LOG.infof(
                "request answered operation=%s status=%d ms=%s",
                operation, response.getStatus(), String.format(Locale.ROOT, "%.1f", total.toNanos() / 1e6));
        if (request.getSecurityContext().getUserPrincipal() != null) {
            response.getHeaders().putSingle("Server-Timing", timings.header());
        }
    }

    private String operation() {
        Method method = resource.getResourceMethod();
        return method == null ? NOBODY : method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
