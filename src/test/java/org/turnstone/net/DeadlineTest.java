package org.turnstone.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Watchdog.Watch;

class DeadlineTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void countsDownAcrossTheOverflowOfTheMonotonicClock() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(3), now::get);
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(3));

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(deadline.expired()).isFalse();

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.expired()).isTrue();
    }

    @Test
    void givesSocketsATimeoutThatIsNeverForever() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(3), now::get);
        assertThat(deadline.timeoutMillis(Duration.ofSeconds(30))).isEqualTo(3_000);
        assertThat(deadline.timeoutMillis(Duration.ofSeconds(1))).isEqualTo(1_000);

        now.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(deadline.timeoutMillis(Duration.ofSeconds(30))).isEqualTo(1);
    }

    @Test
    void keepsTheEarlierOfTwo() {
        Deadline soon = Deadline.after(Duration.ofSeconds(1), now::get);
        Deadline late = Deadline.after(Duration.ofSeconds(2), now::get);
        assertThat(soon.earlier(late)).isSameAs(soon);
        assertThat(late.earlier(soon)).isSameAs(soon);
    }

    @Test
    void closesWhatOutlivesItsDeadlineEvenWhereClosingBlocks() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        AutoCloseable stuck = () -> {
            closed.countDown();
            never.await();
        };
        try (Watch first = Watchdog.guard(stuck, Deadline.after(Duration.ofMillis(10)));
                Watch second = Watchdog.guard(closed::countDown, Deadline.after(Duration.ofMillis(20)))) {
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(first.fired()).isTrue();
            assertThat(second.fired()).isTrue();
        } finally {
            never.countDown();
        }
    }

    @Test
    void leavesWhatWasDoneInTimeAlone() throws InterruptedException {
        AtomicInteger closings = new AtomicInteger();
        Watch kept = Watchdog.guard(closings::incrementAndGet, Deadline.after(Duration.ofMillis(50)));
        kept.close();
        CountDownLatch later = new CountDownLatch(1);
        try (Watch _ = Watchdog.guard(later::countDown, Deadline.after(Duration.ofMillis(100)))) {
            assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(closings).hasValue(0);
        assertThat(kept.fired()).isFalse();
    }
}
