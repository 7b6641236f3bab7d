package org.turnstone.observability;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.net.Stopwatch.Phase;

/** Where the time of the request at hand went. A request may have work done by several threads. */
@RequestScoped
class Timings {

    private final long began = System.nanoTime();
    private final Map<Phase, LongAdder> nanos = new ConcurrentHashMap<>();

    /** Nothing but a first touch, which makes this one and starts its clock. */
    void begin() {}

    void add(Phase phase, Duration time) {
        nanos.computeIfAbsent(phase, _ -> new LongAdder()).add(time.toNanos());
    }

    /** Since the request was first looked at. */
    Duration total() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The {@code Server-Timing} header (W3C Server Timing): phases that took time, and the whole, in milliseconds. */
    String header() {
        Stream<String> phases = nanos.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
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
