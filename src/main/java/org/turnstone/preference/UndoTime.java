package org.turnstone.preference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long what somebody sends waits, so that it can be taken back.
 *
 * @param seconds one of {@link #STEPS}
 */
public record UndoTime(int seconds) {

    /** What can be chosen; zero sends at once. */
    public static final List<Integer> STEPS = List.of(0, 5, 10, 20, 30, 60, 120);

    static final String SETTING = "undo-seconds";

    public UndoTime {
        if (!STEPS.contains(seconds)) {
            throw new IllegalArgumentException("not one of the times");
        }
    }

    /** Reads what a form or the database says; empty for what is none of the times. */
    public static Optional<UndoTime> parse(@Nullable String seconds) {
        return STEPS.stream()
                .filter(step -> step.toString().equals(seconds))
                .findFirst()
                .map(UndoTime::new);
    }

    static Optional<UndoTime> of(Map<String, String> settings) {
        return parse(settings.get(SETTING));
    }

    public Duration duration() {
        return Duration.ofSeconds(seconds);
    }
}
