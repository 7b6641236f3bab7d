package org.turnstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.turnstone.testing.PackagedApplication;
import org.turnstone.testing.Ports;

/** What is measured of an application that nobody has used before: how it starts, and what a person costs it. */
final class Alone {

    private static final int STARTS = 3;
    private static final long IDLE = Duration.ofSeconds(5).toNanos();

    private final BenchHost host;
    private final Map<String, String> configuration;
    private final Report report;

    Alone(BenchHost host, Map<String, String> configuration, Report report) {
        this.host = host;
        this.configuration = configuration;
        this.report = report;
    }

    /** From nothing to the sign-in page, and what it takes when nobody comes. */
    void starts() throws IOException {
        double[] times = new double[STARTS];
        double[] memory = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            Path folder = Bench.folder();
            long before = System.nanoTime();
            try (PackagedApplication application = PackagedApplication.start(folder, Ports.free(), configuration)) {
                times[i] = (System.nanoTime() - before) / 1e6;
                LockSupport.parkNanos(IDLE);
                memory[i] = new Usage(application.process()).memory();
            } finally {
                Bench.remove(folder);
            }
        }
        report.add(new Result(
                "start → first good answer", "ms", null, Figures.of(times).median(), null, ""));
        report.add(new Result(
                "resident memory, idle", "MB", null, Figures.of(memory).median(), null, ""));
    }

    void pages(Duration time) throws IOException {
        Path folder = Bench.folder();
        int port = Ports.free();
        try (PackagedApplication application = PackagedApplication.start(folder, port, configuration)) {
            new OpenPages(application, port, host.sizes().crowd(), report).report(time);
        } finally {
            Bench.remove(folder);
        }
    }
}
