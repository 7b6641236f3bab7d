package org.turnstone.observability;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.net.Stopwatch.Phase;

/** Where the time of the request at hand went. A request may have work done by several threads. */
@RequestScoped
class Timings {

    private final long began = System.nanoTime();
    private final Map<Phase, LongAdder> nanos = Stream.of(Phase.values())
            .collect(Collectors.toMap(
                    phase -> phase, _ -> new LongAdder(), (one, _) -> one, () -> new EnumMap<>(Phase.class)));

    void add(Phase phase, Duration time) {
        nanos.get(phase).add(time.toNanos());
    }

    /** Since the request was first looked at. */
    Duration total() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The {@code Server-Timing} header (W3C Server Timing): phases that took time, and the whole, in milliseconds. */
    String header() {
        Stream<String> phases = nanos.entrySet().stream()
                .filter(phase -> phase.getValue().sum() > 0)
                .map(phase -> metric(
                        phase.getKey().name().toLowerCase(Locale.ROOT),
                        phase.getValue().sum()));
        return Stream.concat(phases, Stream.of(metric("total", total().toNanos())))
                .collect(Collectors.joining(", "));
    }

    private static String metric(String name, long nanos) {
        return String.format(Locale.ROOT, "%s;dur=%.1f", name, nanos / 1e6);
    }
}
