package org.turnstone.imap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Deadline;

/**
 * One generation of an account's connections. Who needs one gets an idle one, or the right to open one, or a place in
 * the queue; what comes free goes to whoever has waited longest. Only the bookkeeping happens under the lock.
 */
final class AccountConnections {

    private final ReentrantLock lock = new ReentrantLock();
    private final IdleConnections idle = new IdleConnections();
    private final Waiting waiting = new Waiting();
    private final Ceiling ceiling;
    private int open;
    private boolean retired;

    AccountConnections(int most) {
        this.ceiling = new Ceiling(most);
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a connection, or for the right to open one.
     *
     * @param wanted the mailbox that it should have selected, where there is a choice; {@code null} where none is needed
     * @return {@code null} when the deadline passed, or when these connections have been retired
     */
    @Nullable
    Grant borrow(@Nullable MailboxPath wanted, Deadline deadline) throws InterruptedException {
        Waiting.Place place;
        lock.lock();
        try {
            if (retired) {
                return null;
            }
            ImapConnection connection = idle.take(wanted);
            if (connection != null) {
                return new Grant(connection);
            }
            if (open < ceiling.height()) {
                open++;
                return Grant.TO_OPEN;
            }
            place = waiting.join();
        } finally {
            lock.unlock();
        }
        return await(place, deadline);
    }

    private @Nullable Grant await(Waiting.Place place, Deadline deadline) throws InterruptedException {
        try {
            return place.await(deadline);
        } catch (TimeoutException late) {
            return leave(place);
        } catch (InterruptedException interrupted) {
            Grant granted = leave(place);
            if (granted != null) {
                giveBack(granted);
            }
            throw interrupted;
        }
    }

    private @Nullable Grant leave(Waiting.Place place) {
        return this.<@Nullable Grant>locked(() -> waiting.leave(place));
    }

    private void giveBack(Grant granted) {
        if (granted.connection() == null) {
            gone();
        } else {
            giveBack(granted.connection(), false);
        }
    }

    /**
     * Takes a connection back after its use.
     *
     * @param unwanted close it even if it still works
     * @return false when it is to be closed by the caller
     */
    boolean giveBack(ImapConnection connection, boolean unwanted) {
        return locked(() -> {
            if (connection.isBroken() || retired || (unwanted && waiting.isEmpty())) {
                oneLess();
                return false;
            }
            connection.idleSince(System.nanoTime());
            if (!waiting.serve(new Grant(connection))) {
                idle.put(connection);
            }
            return true;
        });
    }

    /** A connection was not opened, or is closed. */
    void gone() {
        locked(this::oneLess);
    }

    /** The place of one that went is for whoever waits; returns how many there are then. */
    private int oneLess() {
        open--;
        if (open < ceiling.height() && waiting.serve(Grant.TO_OPEN)) {
            open++;
        }
        return open;
    }

    /**
     * The server has no room for the one that was to be opened.
     *
     * @return whether there are others to share
     */
    boolean refused() {
        return locked(() -> {
            ceiling.lowerBelow(open);
            return oneLess() > 0;
        });
    }

    /** The server has no room for as many as there are: one of them is being given back. */
    void shrink() {
        lock.lock();
        try {
            ceiling.lowerBelow(open);
        } finally {
            lock.unlock();
        }
    }

    /** Takes in a connection that was opened outside of it; false when there is no room. */
    boolean adopt(ImapConnection connection) {
        boolean room = locked(() -> {
            boolean free = !retired && open < ceiling.height();
            open += free ? 1 : 0;
            return free;
        });
        return room && giveBack(connection, false);
    }

    /** Takes out what has been idle for so long; to be closed by the caller. */
    List<ImapConnection> takeIdleFor(Duration time) {
        return locked(() -> {
            List<ImapConnection> taken = idle.takeUnusedFor(time);
            open -= taken.size();
            return taken;
        });
    }

    /** Takes out the one that was idle longest, if any; to be closed by the caller. */
    List<ImapConnection> takeLongestIdle() {
        return locked(() -> {
            ImapConnection last = idle.takeLongestUnused();
            open -= last == null ? 0 : 1;
            return last == null ? List.of() : List.of(last);
        });
    }

    /** When the connection longest idle was last used; {@code null} where none is idle. */
    @Nullable
    Long longestIdle() {
        return this.<@Nullable Long>locked(() -> {
            ImapConnection last = idle.longestUnused();
            return last == null ? null : last.idleSince();
        });
    }

    /** No more use from now on: idle connections are handed out to be closed, busy ones are not taken back. */
    List<ImapConnection> retire() {
        lock.lock();
        try {
            retired = true;
            waiting.close();
        } finally {
            lock.unlock();
        }
        return takeIdleFor(Duration.ZERO);
    }

    /** Retires it if nothing is open and nobody waits. */
    boolean retireIfEmpty() {
        return locked(() -> {
            retired |= open == 0 && waiting.isEmpty();
            return retired;
        });
    }

    boolean isRetired() {
        return locked(() -> retired);
    }

    int open() {
        return locked(() -> open);
    }

    int idle() {
        return locked(idle::size);
    }

    int waiting() {
        return locked(waiting::size);
    }
}
