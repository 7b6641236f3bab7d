package org.turnstone.imap;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Deadline;

/**
 * One generation of an account's connections. Who needs one gets an idle one, or the right to open one, or a place in
 * the queue; what comes free goes to whoever has waited longest. Only the bookkeeping happens under the lock.
 */
final class AccountConnections {

    /** How long a server that had no room for another connection is not asked again (F15). */
    private static final Duration RESPITE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<ImapConnection> idle = new ArrayDeque<>();
    private final Deque<CompletableFuture<@Nullable Grant>> waiting = new ArrayDeque<>();
    private final int most;
    private int fewer;
    private @Nullable Deadline fewerUntil;
    private int open;
    private boolean retired;

    AccountConnections(int most) {
        this.most = most;
        this.fewer = most;
    }

    /**
     * What a borrower gets.
     *
     * @param connection {@code null} for the right to open one
     */
    record Grant(@Nullable ImapConnection connection) {}

    /**
     * Waits for a connection, or for the right to open one.
     *
     * @param wanted the mailbox that it should have selected, where there is a choice; {@code null} where none is needed
     * @return {@code null} when the deadline passed, or when these connections have been retired
     */
    @Nullable
    Grant borrow(@Nullable MailboxPath wanted, Deadline deadline) throws InterruptedException {
        CompletableFuture<@Nullable Grant> place = new CompletableFuture<>();
        lock.lock();
        try {
            if (retired) {
                return null;
            }
            ImapConnection connection = takeIdle(wanted);
            if (connection != null) {
                return new Grant(connection);
            }
            if (open < limit()) {
                open++;
                return new Grant(null);
            }
            waiting.addLast(place);
        } finally {
            lock.unlock();
        }
        return await(place, deadline);
    }

    private @Nullable Grant await(CompletableFuture<@Nullable Grant> place, Deadline deadline)
            throws InterruptedException {
        try {
            return place.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (TimeoutException late) {
            return leave(place);
        } catch (InterruptedException interrupted) {
            Grant granted = leave(place);
            if (granted != null) {
                giveBackGrant(granted);
            }
            throw interrupted;
        }
    }

    /** Leaves the queue; what was granted at the very last moment counts. */
    private @Nullable Grant leave(CompletableFuture<@Nullable Grant> place) {
        lock.lock();
        try {
            return waiting.removeIf(waiter -> waiter == place) ? null : place.getNow(null);
        } finally {
            lock.unlock();
        }
    }

    private void giveBackGrant(Grant granted) {
        if (granted.connection() == null) {
            gone();
        } else {
            giveBack(granted.connection(), false);
        }
    }

    private @Nullable ImapConnection takeIdle(@Nullable MailboxPath wanted) {
        ImapConnection choice = null;
        for (ImapConnection connection : idle) {
            if (wanted == null ? connection.selection() == null : connection.hasSelected(wanted)) {
                choice = connection;
                break;
            }
        }
        if (choice == null) {
            // The one longest unused is the one whose mailbox is least likely to be wanted next.
            choice = idle.peekLast();
        }
        if (choice != null) {
            idle.remove(choice);
        }
        return choice;
    }

    private int limit() {
        if (fewerUntil != null && fewerUntil.expired()) {
            fewerUntil = null;
            fewer = most;
        }
        return fewer;
    }

    /**
     * Takes a connection back after its use.
     *
     * @param unwanted close it even if it still works
     * @return false when it is to be closed by the caller
     */
    boolean giveBack(ImapConnection connection, boolean unwanted) {
        lock.lock();
        try {
            if (connection.isBroken() || retired || (unwanted && waiting.isEmpty())) {
                goneLocked();
                return false;
            }
            connection.idleSince(System.nanoTime());
            CompletableFuture<@Nullable Grant> first = waiting.pollFirst();
            if (first != null) {
                first.complete(new Grant(connection));
            } else {
                idle.addFirst(connection);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A connection was not opened, or is closed. */
    void gone() {
        lock.lock();
        try {
            goneLocked();
        } finally {
            lock.unlock();
        }
    }

    private void goneLocked() {
        open--;
        if (open < limit() && !waiting.isEmpty()) {
            open++;
            waiting.removeFirst().complete(new Grant(null));
        }
    }

    /**
     * The server has no room for the one that was to be opened.
     *
     * @return whether there are others to share
     */
    boolean refused() {
        lock.lock();
        try {
            shrinkLocked();
            goneLocked();
            return open > 0;
        } finally {
            lock.unlock();
        }
    }

    /** The server has no room for as many as there are: one of them is being given back. */
    void shrink() {
        lock.lock();
        try {
            shrinkLocked();
        } finally {
            lock.unlock();
        }
    }

    private void shrinkLocked() {
        fewer = Math.max(1, open - 1);
        fewerUntil = Deadline.after(RESPITE);
    }

    /** Takes in a connection that was opened outside of it; false when there is no room. */
    boolean adopt(ImapConnection connection) {
        lock.lock();
        try {
            if (retired || open >= limit()) {
                return false;
            }
            open++;
        } finally {
            lock.unlock();
        }
        return giveBack(connection, false);
    }

    /** Takes out what has been idle for so long; to be closed by the caller. */
    List<ImapConnection> takeIdleFor(Duration time) {
        List<ImapConnection> taken = new ArrayList<>();
        lock.lock();
        try {
            long now = System.nanoTime();
            idle.removeIf(connection -> now - connection.idleSince() >= time.toNanos() && taken.add(connection));
            open -= taken.size();
        } finally {
            lock.unlock();
        }
        return taken;
    }

    /** Takes out the one that was idle longest, if any; to be closed by the caller. */
    List<ImapConnection> takeLongestIdle() {
        lock.lock();
        try {
            ImapConnection last = idle.pollLast();
            if (last == null) {
                return List.of();
            }
            open--;
            return List.of(last);
        } finally {
            lock.unlock();
        }
    }

    /** When the connection longest idle was last used; {@code null} where none is idle. */
    @Nullable
    Long longestIdle() {
        lock.lock();
        try {
            ImapConnection last = idle.peekLast();
            return last == null ? null : last.idleSince();
        } finally {
            lock.unlock();
        }
    }

    /** No more use from now on: idle connections are handed out to be closed, busy ones are not taken back. */
    List<ImapConnection> retire() {
        lock.lock();
        try {
            retired = true;
            waiting.forEach(place -> place.complete(null));
            waiting.clear();
        } finally {
            lock.unlock();
        }
        return takeIdleFor(Duration.ZERO);
    }

    /** Retires it if nothing is open and nobody waits. */
    boolean retireIfEmpty() {
        lock.lock();
        try {
            retired |= open == 0 && waiting.isEmpty();
            return retired;
        } finally {
            lock.unlock();
        }
    }

    boolean isRetired() {
        lock.lock();
        try {
            return retired;
        } finally {
            lock.unlock();
        }
    }

    int open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    int idle() {
        lock.lock();
        try {
            return idle.size();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
