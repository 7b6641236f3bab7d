package org.turnstone.imap;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Credentials;
import org.turnstone.net.Deadline;
import org.turnstone.problem.ServerUnreachable.Reason;

/** The connection on which one account is watched, from dialling to hanging up. */
final class WatchLine {

    private final Dialer dialer;
    private final PoolKey key;
    private final Credentials credentials;
    private final Semaphore room;
    private final Semaphore dialling;
    private final Duration patience;
    private volatile @Nullable Idling idling;
    private volatile boolean hungUp;

    /**
     * @param room how many lines there may be
     * @param dialling how many may be opened at a time
     * @param patience how long the server may take for an answer
     */
    WatchLine(
            Dialer dialer,
            PoolKey key,
            Credentials credentials,
            Semaphore room,
            Semaphore dialling,
            Duration patience) {
        this.dialer = dialer;
        this.key = key;
        this.credentials = credentials;
        this.room = room;
        this.dialling = dialling;
        this.patience = patience;
    }

    /**
     * Listens until the connection is lost, or until {@link #hangUp}.
     *
     * @param mailbox of which the server tells even where it has no NOTIFY
     * @param interval how often to make sure that the server still listens
     * @param news to be run when something changed, and when something may have changed unheard
     * @return false where there is no room, here or there, or where the server cannot tell anything by itself
     */
    boolean listen(MailboxPath mailbox, Duration interval, Runnable news) throws IOException, InterruptedException {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            ImapConnection connection = dial();
            try {
                return connection.capabilities().has("IDLE") && listen(connection, mailbox, interval, news);
            } catch (LostConnection lost) {
                if (connection.wasOneTooMany()) {
                    return false;
                }
                throw lost;
            } finally {
                idling = null;
                connection.close();
            }
        } catch (TooManyConnections full) {
            return false;
        } finally {
            room.release();
        }
    }

    private ImapConnection dial() throws TooManyConnections, InterruptedException {
        if (!dialling.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw Refusals.unreachable(Reason.BUSY);
        }
        try {
            return dialer.dial(key, credentials, Deadline.after(patience));
        } finally {
            dialling.release();
        }
    }

    private boolean listen(ImapConnection connection, MailboxPath mailbox, Duration interval, Runnable news)
            throws IOException {
        connection.within(Deadline.after(patience), patience);
        Notify.prepare(connection);
        connection.select(mailbox, true);
        // Of what others share NOTIFY tells nothing: "personal" is all that servers agree on.
        boolean all = Notify.askOf(connection)
                && new NamespaceReader(connection).read().isPersonalOnly();
        Idling here = new Idling(connection, patience, news);
        idling = here;
        boolean afresh = true;
        while (!hungUp) {
            switch (here.listen(interval, afresh)) {
                case AGREED -> {
                    // Of other mailboxes only looking tells.
                    afresh = !all;
                }
                case REFUSED -> {
                    return false;
                }
                case OVERFLOWN -> {
                    connection.within(Deadline.after(patience), patience);
                    if (!Notify.askOfSelected(connection)) {
                        return false;
                    }
                    all = false;
                    afresh = true;
                }
            }
        }
        return true;
    }

    /** Ends listening, soon, and for good. */
    void hangUp() {
        hungUp = true;
        Idling here = idling;
        if (here != null) {
            here.end();
        }
    }
}
