package org.turnstone.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.turnstone.net.Stopwatch;

/** Adds the time to the request at hand, where there is one, and to the metrics always. */
@Singleton
final class RequestStopwatch implements Stopwatch {

    private final Map<Phase, Timer> timers = new EnumMap<>(Phase.class);
    private final Timings timings;

    @Inject
    RequestStopwatch(MeterRegistry metrics, Timings timings) {
        this.timings = timings;
        for (Phase phase : Phase.values()) {
            timers.put(
                    phase,
                    Timer.builder(MetricNames.PHASE)
                            .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                            .publishPercentileHistogram()
                            .register(metrics));
        }
    }

    @Override
    public void spent(Phase phase, Duration time) {
        Timer timer = timers.get(phase);
        if (timer != null) {
            timer.record(time);
        }
        if (Arc.container().requestContext().isActive()) {
            timings.add(phase, time);
        }
    }
}
