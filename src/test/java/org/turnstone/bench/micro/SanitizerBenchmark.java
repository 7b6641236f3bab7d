package org.turnstone.bench.micro;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.turnstone.bench.Newsletter;
import org.turnstone.html.Sanitized;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;

/** A newsletter made safe. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SanitizerBenchmark {

    /** In octets. */
    @Param({"6000", "60000"})
    public int size;

    private String html = "";

    @Setup
    public void write() {
        html = Newsletter.of(new Random(1), size);
    }

    @Benchmark
    public Sanitized newsletter() {
        return Sanitizer.sanitize(html, SanitizerOptions.reading());
    }
}
