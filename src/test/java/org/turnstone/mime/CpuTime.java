package org.turnstone.mime;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long a task works: processor time of this thread, so that a busy machine changes nothing. */
final class CpuTime {

    private CpuTime() {}

    /** The best of three, for tasks so short that compiling them would count for more than running them. */
    static Duration ofBest(Runnable task) {
        Duration best = of(task);
        for (int i = 0; i < 2; i++) {
            Duration next = of(task);
            best = next.compareTo(best) < 0 ? next : best;
        }
        return best;
    }

    static Duration of(Runnable task) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        task.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
