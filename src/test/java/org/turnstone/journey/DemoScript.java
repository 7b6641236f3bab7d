package org.turnstone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** {@code bin/demo} as somebody starts it in a terminal, and ends it there with Ctrl-C. */
final class DemoScript implements AutoCloseable {

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path folder;
    private final Path output;

    private DemoScript(Process process, Path folder, Path output) {
        this.process = process;
        this.folder = folder;
        this.output = output;
    }

    /**
     * Starts it and waits until it says that Turnstone is there.
     *
     * @param folder where it finds room for its scratch folder
     */
    static DemoScript start(Path folder, int port, String... options) {
        // A terminal gives each command a process group of its own, in which Ctrl-C is not ignored.
        List<String> command = new ArrayList<>(
                List.of("env", "--default-signal=INT", "setsid", "bin/demo", "--port", Integer.toString(port)));
        command.addAll(List.of(options));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TMPDIR", folder.toString());
        // Nobody sits at this machine: no browser is to open by itself.
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        try {
            DemoScript script = new DemoScript(builder.start(), folder, output);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !script.process.isAlive() || script.output().contains("Ctrl-C stops it."));
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has said so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application it started. */
    ProcessHandle application() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no application runs:\n" + output()));
    }

    /** What is in its scratch folders. */
    List<Path> scratch() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses Ctrl-C and waits for the prompt. */
    void interrupt() {
        try {
            new ProcessBuilder("bash", "-c", "kill -INT -- -" + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not end:\n" + output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
