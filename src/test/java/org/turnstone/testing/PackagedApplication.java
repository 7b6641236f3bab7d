package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The application as it is delivered, in a process of its own. */
public final class PackagedApplication implements AutoCloseable {

    /** What {@code mvn package} leaves. */
    public static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedApplication(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it in that folder and waits until it answers. */
    public static PackagedApplication start(Path folder, int port, Map<String, String> configuration) {
        return start(folder, port, configuration, List.of());
    }

    /**
     * The same with options for its virtual machine, such as the heap it must do with.
     *
     * @param options as on the command line, such as {@code -Xmx256m}
     */
    public static PackagedApplication start(
            Path folder, int port, Map<String, String> configuration, List<String> options) {
        PackagedApplication application = launch(folder, port, configuration, options);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !application.process.isAlive() || application.answers());
        if (!application.process.isAlive()) {
            throw new IllegalStateException("it did not start:\n" + application.output());
        }
        return application;
    }

    /** Starts it where it must not start, and gives what it says. */
    public static String refusal(Path folder, int port, Map<String, String> configuration) {
        try (PackagedApplication application = launch(folder, port, configuration, List.of())) {
            if (!application.process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it started:\n" + application.output());
            }
            return application.output();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static PackagedApplication launch(
            Path folder, int port, Map<String, String> configuration, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        configuration.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0",
                "-Dturnstone.data-dir=" + folder,
                "-jar",
                JAR.toAbsolutePath().toString()));
        try {
            Path log = Files.createTempFile(folder, "output", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PackagedApplication(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its process, to look at what it uses. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    /** What it printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Ends it as a crash does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(origin() + "/login").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
