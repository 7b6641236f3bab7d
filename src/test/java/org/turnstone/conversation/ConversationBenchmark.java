package org.turnstone.conversation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Headers of a mailbox grouped into conversations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ConversationBenchmark {

    @Param({"1000", "100000"})
    public int messages;

    private List<Index.Found> headers = List.of();

    @Setup
    public void read() {
        headers = GroupsTest.generated(messages);
    }

    @Benchmark
    public Object grouped() {
        Index index = new Index();
        index.add(headers);
        return index;
    }
}
