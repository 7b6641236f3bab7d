package org.turnstone.observability;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.net.Stopwatch.Phase;

/** Where the time of the request at hand went. A request may have work done by several threads. */
@RequestScoped
class Timings {

    private final long began = System.nanoTime();
    private final Map<Phase, LongAdder> nanos = new ConcurrentHashMap<>();
    private final AtomicInteger templates = new AtomicInteger();

    /** Nothing but a first touch, which makes this one and starts its clock. */
    void begin() {}

    void add(Phase phase, Duration time) {
        nanos.computeIfAbsent(phase, _ -> new LongAdder()).add(time.toNanos());
    }

    /** A template begins; whether it is not within another. */
    boolean enterTemplate() {
        return templates.getAndIncrement() == 0;
    }

    void leaveTemplate() {
        templates.decrementAndGet();
    }

    /** Since the request was first looked at. */
    Duration total() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * The {@code Server-Timing} header (W3C Server Timing) in milliseconds: what every page may need, even where that was
     * nothing, so that who looks for a slow phase need not wonder whether it is measured; handing in, where there was any;
     * and the whole.
     */
    String header() {
        Stream<String> phases = Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.SMTP || nanos.containsKey(phase))
                .map(phase -> metric(phase.name().toLowerCase(Locale.ROOT), spent(phase)));
        return Stream.concat(phases, Stream.of(metric("total", total().toNanos())))
                .collect(Collectors.joining(", "));
    }

    private long spent(Phase phase) {
        LongAdder spent = nanos.get(phase);
        return spent == null ? 0 : spent.sum();
    }

    private static String metric(String name, long nanos) {
        return String.format(Locale.ROOT, "%s;dur=%.1f", name, nanos / 1e6);
    }
}
