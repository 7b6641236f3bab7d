package org.turnstone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Stopwatch.Phase;

class TimingsTest {

    @Test
    void addsUpPhasesAndWritesThemAsServerTiming() {
        Timings timings = new Timings();
        timings.add(Phase.RENDER, Duration.ofMillis(3));
        timings.add(Phase.IMAP, Duration.ofMillis(20));
        timings.add(Phase.IMAP, Duration.ofNanos(1_540_000));

        assertThat(timings.header()).matches("imap;dur=21\\.5, render;dur=3\\.0, total;dur=\\d+\\.\\d");
    }

    @Test
    void writesNumbersForMachinesWhateverThePlace() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Timings timings = new Timings();
            timings.add(Phase.DB, Duration.ofMillis(1_234));
            assertThat(timings.header()).startsWith("db;dur=1234.0, ");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
