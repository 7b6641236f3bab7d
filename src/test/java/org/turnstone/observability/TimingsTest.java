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

        assertThat(timings.header()).matches("imap;dur=21\\.5, db;dur=0\\.0, render;dur=3\\.0, total;dur=\\d+\\.\\d");
    }

    @Test
    void tellsOfHandingInWhereThereWasAny() {
        Timings timings = new Timings();
        timings.add(Phase.SMTP, Duration.ofMillis(7));

        assertThat(timings.header()).contains("smtp;dur=7.0");
    }

    @Test
    void countsATemplateWithinATemplateOnce() {
        Timings timings = new Timings();

        assertThat(timings.enterTemplate()).isTrue();
        assertThat(timings.enterTemplate()).isFalse();
        timings.leaveTemplate();
        timings.leaveTemplate();
        assertThat(timings.enterTemplate()).isTrue();
    }

    @Test
    void writesNumbersForMachinesWhateverThePlace() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Timings timings = new Timings();
            timings.add(Phase.DB, Duration.ofMillis(1_234));
            assertThat(timings.header()).contains(" db;dur=1234.0, ");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
