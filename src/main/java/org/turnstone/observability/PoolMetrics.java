package org.turnstone.observability;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.turnstone.imap.ImapPool;

/** Shows how the IMAP pool is doing. */
@Singleton
final class PoolMetrics {

    void register(@Observes StartupEvent started, MeterRegistry metrics, ImapPool pool) {
        Gauge.builder(
                        MetricNames.IMAP_CONNECTIONS,
                        pool,
                        it -> it.statistics().open() - it.statistics().idle())
                .tag("state", "busy")
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_CONNECTIONS, pool, it -> it.statistics().idle())
                .tag("state", "idle")
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_WAITING, pool, it -> it.statistics().waiting())
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_ACCOUNTS, pool, it -> it.statistics().accounts())
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_ROWS, pool, it -> it.statistics().rememberedRows())
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_ROW_BYTES, pool, it -> it.statistics().rememberedBytes())
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_WATCHED, pool, it -> it.statistics().watched())
                .register(metrics);
        Gauge.builder(MetricNames.IMAP_WATCHERS, pool, it -> it.statistics().watchers())
                .register(metrics);
        FunctionCounter.builder(
                        MetricNames.IMAP_OPENED, pool, it -> it.statistics().opened())
                .register(metrics);
        FunctionCounter.builder(
                        MetricNames.IMAP_LOST, pool, it -> it.statistics().lost())
                .register(metrics);
    }
}
