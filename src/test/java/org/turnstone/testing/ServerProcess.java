package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A server as a child process: ready when its port answers, gone with its whole family when stopped. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Thread hook;

    private ServerProcess(Process process) {
        this.process = process;
        this.hook = new Thread(this::killFamily, "stop-" + process.pid());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts the command with its output appended to a file, in a directory. */
    static ServerProcess start(Path directory, Path output, List<String> command) {
        try {
            return new ServerProcess(new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end, gives it octets to read, and gives what it prints; a failure is an exception. */
    static String run(List<String> command, byte[] input) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }

    /** Waits until the server is ready; if it dies or takes too long, says what its log says. */
    void await(String name, BooleanSupplier ready, Supplier<String> log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (exited(Duration.ofMillis(20)) || System.nanoTime() > end) {
                stop();
                throw new IllegalStateException(name + " did not start:\n" + log.get());
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks politely (SIGTERM), waits, and insists. */
    void stop() {
        var family = process.descendants().toList();
        process.destroy();
        if (!exited(Duration.ofSeconds(10))) {
            process.destroyForcibly();
        }
        end(family);
        forget();
    }

    /** Ends the server and its children at once (SIGKILL), as a crash does. */
    void kill() {
        var family = process.descendants().toList();
        process.destroyForcibly();
        exited(Duration.ofSeconds(10));
        end(family);
        forget();
    }

    /** Waits for the children too: one that outlives its master still holds the port the next start needs. */
    private static void end(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                .join();
    }

    private void killFamily() {
        var family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is already going down and the hook runs anyway.
            return;
        }
    }

    private boolean exited(Duration patience) {
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
