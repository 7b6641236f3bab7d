package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.UndoTime;

/** How long what somebody sends waits, so that it can be taken back. */
@ApplicationScoped
public class HoldTimes {

    private final Preferences preferences;
    private final OutboxConfig config;

    HoldTimes(Preferences preferences, OutboxConfig config) {
        this.preferences = preferences;
        this.config = config;
    }

    /** As they chose it, or else as the operator has it. */
    public Duration of(long person) {
        return preferences.undoTime(person).map(UndoTime::duration).orElseGet(config::undo);
    }
}
