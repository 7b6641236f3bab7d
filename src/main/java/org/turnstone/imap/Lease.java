package org.turnstone.imap;

import java.time.Duration;
import org.turnstone.net.Deadline;
import org.turnstone.net.Watchdog;

/** The use of a connection for the length of one lambda, and no longer than its deadline (F02, F03). */
final class Lease implements AutoCloseable {

    private final ImapConnection connection;
    private final Duration readTimeout;
    private final Duration streamingDeadline;
    private Watchdog.Watch watch;
    private boolean streaming;
    private boolean ended;
    private boolean cautious;

    Lease(ImapConnection connection, Deadline deadline, Duration readTimeout, Duration streamingDeadline) {
        this.connection = connection;
        this.readTimeout = readTimeout;
        this.streamingDeadline = streamingDeadline;
        this.watch = Watchdog.guard(connection::abort, deadline);
        connection.within(deadline, readTimeout);
    }

    ImapConnection connection() {
        if (ended) {
            throw new IllegalStateException("used after its lease has ended");
        }
        return connection;
    }

    /** The mailbox of a folder: it stays selected as long as the connection is good for anything. */
    Selection selected() throws LostConnection {
        Selection selected = connection().selection();
        if (selected == null) {
            throw LostConnection.broken("no mailbox is selected any more", null);
        }
        return selected;
    }

    /** The work is done once more: what may have cost the first connection its life is left out. */
    void beCautious() {
        cautious = true;
    }

    boolean isCautious() {
        return cautious;
    }

    /** From now on bytes are handed out: it may take as long as it keeps flowing, and cannot be done again. */
    void streaming() {
        if (!streaming) {
            streaming = true;
            Deadline later = Deadline.after(streamingDeadline);
            watch.close();
            watch = Watchdog.guard(connection::abort, later);
            connection.within(later, readTimeout);
        }
    }

    boolean hasStreamed() {
        return streaming;
    }

    @Override
    public void close() {
        ended = true;
        watch.close();
    }
}
