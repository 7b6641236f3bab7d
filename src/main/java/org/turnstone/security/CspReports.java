package org.turnstone.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Counts what browsers report of our Content-Security-Policy. A report is a sentence of whoever sends it, about addresses
 * that may hold anything: it is measured, and neither kept nor logged. A rising count says that a page of ours breaks its
 * own rule, or that something got into one.
 */
@ApplicationScoped
class CspReports {

    private static final long LARGEST = 64 * 1024;
    private static final int EARLY = -1000;

    private final Counter reports;

    CspReports(MeterRegistry metrics) {
        this.reports = metrics.counter("turnstone.csp.reports");
    }

    void register(@Observes Router router) {
        router.post(HeaderProfiles.REPORTS).order(EARLY).handler(this::take);
    }

    private void take(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        boolean bounded = length != null && length.matches("\\d{1,9}") && Long.parseLong(length) <= LARGEST;
        if (!bounded) {
            request.response()
                    .setStatusCode(413)
                    .putHeader("Connection", "close")
                    .end();
            return;
        }
        reports.increment();
        request.request()
                .endHandler(end -> request.response().setStatusCode(204).end());
        request.request().resume();
    }
}
