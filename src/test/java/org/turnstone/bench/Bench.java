package org.turnstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.turnstone.testing.PackagedApplication;
import org.turnstone.testing.Ports;

/** The whole run: servers, mailboxes, application, table. {@code bin/bench --help} says what can be chosen. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        int status = 1;
        try {
            measure(BenchOptions.of(arguments));
            status = 0;
        } catch (IOException | RuntimeException failed) {
            System.getLogger("bench").log(System.Logger.Level.ERROR, "the benchmark ended early", failed);
        }
        // Chromium and its helper threads end with the virtual machine.
        System.exit(status);
    }

    private static void measure(BenchOptions options) throws IOException {
        Report report = new Report(circumstances(options));
        if (options.wantsTogether()) {
            together(options, report);
        }
        if (options.wants("start") || options.wants("pages")) {
            alone(options, report);
        }
        if (!options.json().isEmpty()) {
            report.write(Path.of(options.json()));
        }
    }

    /** All that one application does after the other. */
    private static void together(BenchOptions options, Report report) throws IOException {
        Path folder = folder();
        int port = Ports.free();
        try (BenchHost host = BenchHost.start(options.sizes(), options.corpus());
                PackagedApplication application = PackagedApplication.start(folder, port, configuration(host))) {
            if (options.held()) {
                hold(host, application);
            }
            run(options, host, application, port, report);
        } finally {
            remove(folder);
        }
    }

    private static void alone(BenchOptions options, Report report) throws IOException {
        int people = options.wants("pages") ? options.pages() : 1;
        try (BenchHost host = BenchHost.start(BenchHost.Sizes.crowd(people), "")) {
            Alone alone = new Alone(host, configuration(host), report);
            if (options.wants("start")) {
                alone.starts();
            }
            if (options.wants("pages")) {
                alone.pages(Duration.ofSeconds(options.quick() ? 5 : 20));
            }
        }
    }

    private static void run(
            BenchOptions options, BenchHost host, PackagedApplication application, int port, Report report) {
        Latencies latencies = new Latencies(host, port, report, options.rounds());
        if (options.wants("arriving")) {
            latencies.arriving();
        }
        new FirstMinutes(host, application, port, report).pass(options.warm());
        if (options.wants("large")) {
            latencies.large(BenchHost.LARGE, "Maildir", "≤ 1.3×; known ≤ 0.3×", "≤ 3×");
        }
        if (options.wants("sdbox")) {
            latencies.large(BenchHost.LARGE_SDBOX, "sdbox", "≤ 6×", "≤ 15× and ≤ 3 ms");
        }
        if (options.wants("medium")) {
            latencies.medium();
        }
        if (options.wants("sending")) {
            latencies.sending();
        }
        if (options.wants("people")) {
            new Throughput(host, application, port, report).report(Duration.ofSeconds(options.quick() ? 5 : 20));
        }
        if (options.wants("browser")) {
            new BrowserTimes("http://localhost:" + port).report(report, BenchHost.MEDIUM);
        }
        if (options.wants("delivery")) {
            new DeliveryTimes(host, "http://localhost:" + port).report(report);
        }
    }

    /** For a look with other tools: everything stays up until the next line on standard input. */
    private static void hold(BenchHost host, PackagedApplication application) throws IOException {
        System.out.printf(
                "%s, process %d, IMAP %d, submission %d; Enter goes on%n",
                application.origin(), application.process().pid(), host.imap(), host.submission());
        int read = System.in.read();
        while (read >= 0 && read != '\n') {
            read = System.in.read();
        }
    }

    private static Map<String, String> configuration(BenchHost host) {
        var values = new LinkedHashMap<>(host.configuration());
        values.put("quarkus.log.level", "WARN");
        return values;
    }

    private static Map<String, String> circumstances(BenchOptions options) {
        var circumstances = new LinkedHashMap<String, String>();
        circumstances.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        circumstances.put("java", Runtime.version().toString());
        circumstances.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        circumstances.put("mailboxes", options.corpus().isEmpty() ? "generated" : "given");
        circumstances.put("rounds", Integer.toString(options.rounds()));
        return circumstances;
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory("turnstone-bench");
    }

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
