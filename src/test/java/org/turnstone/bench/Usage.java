package org.turnstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process uses, as Linux tells it. */
record Usage(ProcessHandle process) {

    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory, in megabytes; 0 where the system does not tell. */
    double memory() {
        return status("VmRSS:") / 1024.0;
    }

    /** Threads of the operating system. */
    long threads() {
        return status("Threads:");
    }

    /** Connections that are open, both ways. */
    long connections() {
        try (Stream<Path> files = Files.list(proc("fd"))) {
            return files.filter(Usage::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lives on the heap after a collection, in bytes. */
    long heap() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "GC.class_histogram")
                    .start();
            try (BufferedReader lines = jcmd.inputReader()) {
                String total = lines.lines()
                        .filter(line -> line.startsWith("Total"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("jcmd told nothing"));
                return Long.parseLong(total.replaceAll(".*\\s", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private long status(String name) {
        if (!Files.exists(proc("status"))) {
            return 0;
        }
        try {
            return Files.readAllLines(proc("status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
