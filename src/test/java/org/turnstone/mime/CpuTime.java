package org.turnstone.mime;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long a task works: processor time of this thread, so that a busy machine changes nothing. */
final class CpuTime {

    private CpuTime() {}

    static Duration of(Runnable task) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        task.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
