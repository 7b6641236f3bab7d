package org.turnstone.imap;

import java.time.Duration;

/** A connection that was idle for long may be dead without knowing: its first answer has to come soon (F04, F05). */
final class Trial {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private boolean pending;

    void begin() {
        pending = true;
    }

    /** It answered; returns whether that was in doubt. */
    boolean passed() {
        boolean doubted = pending;
        pending = false;
        return doubted;
    }

    /** How long to wait for the next octet. */
    Duration patience(Duration usual) {
        return pending && usual.compareTo(LONGEST) > 0 ? LONGEST : usual;
    }

    /** What it means that the connection was lost. */
    LostConnection verdict(LostConnection lost) {
        return pending ? LostConnection.broken("dead before it was used", lost) : lost;
    }
}
