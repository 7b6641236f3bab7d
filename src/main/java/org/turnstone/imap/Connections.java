package org.turnstone.imap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Credentials;
import org.turnstone.net.Deadline;
import org.turnstone.problem.ServerUnreachable.Reason;

/** All connections there are, busy and idle; opens and closes them within the budget. */
final class Connections {

    private final ConcurrentMap<PoolKey, AccountConnections> accounts = new ConcurrentHashMap<>();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final Dialer dialer;
    private final ImapConfig config;
    private final Budget budget;

    Connections(Dialer dialer, ImapConfig config) {
        this.dialer = dialer;
        this.config = config;
        this.budget = new Budget(config.connections(), this::closeLongestIdle);
    }

    /** A connection in use, and where it belongs. */
    record Borrowed(ImapConnection connection, AccountConnections owner) {}

    /**
     * Borrows a connection of an account, opens one, or waits for one.
     *
     * @throws org.turnstone.problem.ServerUnreachable {@code BUSY} when none came free before the deadline
     */
    Borrowed borrow(PoolKey key, Credentials credentials, @Nullable MailboxPath wanted, Deadline deadline) {
        try {
            while (!deadline.expired()) {
                AccountConnections owner = of(key);
                Grant grant = owner.borrow(wanted, deadline);
                ImapConnection connection = grant == null ? null : grant.connection();
                if (grant != null && connection == null) {
                    connection = open(owner, key, credentials, deadline);
                }
                if (connection != null) {
                    return new Borrowed(connection, owner);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.unreachable(Reason.BUSY);
    }

    private AccountConnections of(PoolKey key) {
        return accounts.compute(
                key,
                (_, known) -> known == null || known.isRetired()
                        ? new AccountConnections(config.connectionsPerAccount())
                        : known);
    }

    /** {@code null} when the server has no room for another, but there are some to share. */
    private @Nullable ImapConnection open(
            AccountConnections owner, PoolKey key, Credentials credentials, Deadline deadline)
            throws InterruptedException {
        boolean done = false;
        try {
            ImapConnection connection = open(key, credentials, deadline);
            done = true;
            return connection;
        } catch (TooManyConnections full) {
            done = true;
            if (owner.refused()) {
                return null;
            }
            throw Refusals.unreachable(Reason.BUSY);
        } finally {
            if (!done) {
                owner.gone();
            }
        }
    }

    private ImapConnection open(PoolKey key, Credentials credentials, Deadline deadline)
            throws InterruptedException, TooManyConnections {
        if (!budget.acquire(deadline)) {
            throw Refusals.unreachable(Reason.BUSY);
        }
        boolean done = false;
        try {
            ImapConnection connection = dialer.dial(key, credentials, deadline);
            opened.incrementAndGet();
            done = true;
            return connection;
        } finally {
            if (!done) {
                budget.release();
            }
        }
    }

    /** Takes a connection back, to be kept or closed. */
    void giveBack(Borrowed borrowed) {
        ImapConnection connection = borrowed.connection();
        if (connection.isBroken()) {
            lost.incrementAndGet();
        }
        if (connection.wasOneTooMany()) {
            borrowed.owner().shrink();
        }
        if (!borrowed.owner().giveBack(connection, budget.isContended())) {
            close(connection);
        }
    }

    /** Signs in anew; keeps the connection where there is room. */
    void verify(PoolKey key, Credentials credentials, Deadline deadline) {
        AccountConnections owner = of(key);
        try {
            ImapConnection connection = open(key, credentials, deadline);
            if (!owner.adopt(connection)) {
                close(connection);
            }
        } catch (TooManyConnections full) {
            // Those that are open were opened with the same credentials: they are right, and will be shared.
            if (owner.open() == 0) {
                throw Refusals.unreachable(Reason.BUSY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.unreachable(Reason.BUSY);
        }
    }

    /** Closes what nobody uses of it: after one connection broke, the others probably did as well. */
    void closeIdle(AccountConnections owner) {
        closeAll(owner.takeIdleFor(Duration.ZERO));
    }

    void retire(Predicate<PoolKey> which) {
        accounts.entrySet().removeIf(entry -> {
            boolean retire = which.test(entry.getKey());
            if (retire) {
                closeAll(entry.getValue().retire());
            }
            return retire;
        });
    }

    /** Closes connections that were idle for too long, and forgets accounts without any. */
    void sweep() {
        accounts.values().forEach(owner -> closeAll(owner.takeIdleFor(config.idleTime())));
        accounts.values().removeIf(AccountConnections::retireIfEmpty);
    }

    private void closeLongestIdle() {
        AccountConnections longest = null;
        long since = System.nanoTime();
        for (AccountConnections owner : accounts.values()) {
            Long idle = owner.longestIdle();
            if (idle != null && idle - since < 0) {
                longest = owner;
                since = idle;
            }
        }
        if (longest != null) {
            closeAll(longest.takeLongestIdle());
        }
    }

    private void closeAll(List<ImapConnection> connections) {
        connections.forEach(this::close);
    }

    private void close(ImapConnection connection) {
        connection.close();
        budget.release();
    }

    PoolStatistics statistics(SummaryCache.Size remembered, int watched, int lines) {
        int open = 0;
        int idle = 0;
        int waiting = 0;
        int active = 0;
        for (AccountConnections owner : accounts.values()) {
            int connections = owner.open();
            open += connections;
            idle += owner.idle();
            waiting += owner.waiting();
            active += connections > 0 ? 1 : 0;
        }
        return new PoolStatistics(
                active,
                open,
                idle,
                waiting,
                opened.get(),
                lost.get(),
                remembered.rows(),
                remembered.bytes(),
                watched,
                lines);
    }
}
