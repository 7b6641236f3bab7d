package org.turnstone.imap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Connections.Borrowed;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Credentials;
import org.turnstone.net.Deadline;
import org.turnstone.net.Stopwatch;
import org.turnstone.problem.ServerUnreachable;

/** One person's mailboxes through the pool. Holds the credentials for as long as whoever holds it, and no longer. */
final class PooledAccess implements MailAccess {

    private final Connections connections;
    private final Watches watches;
    private final ImapConfig config;
    private final Stopwatch stopwatch;
    private final PoolKey key;
    private final Credentials credentials;
    private final Duration longest;

    PooledAccess(
            Connections connections,
            Watches watches,
            ImapConfig config,
            Stopwatch stopwatch,
            PoolKey key,
            Credentials credentials) {
        this(connections, watches, config, stopwatch, key, credentials, config.deadline());
    }

    private PooledAccess(
            Connections connections,
            Watches watches,
            ImapConfig config,
            Stopwatch stopwatch,
            PoolKey key,
            Credentials credentials,
            Duration longest) {
        this.connections = connections;
        this.watches = watches;
        this.config = config;
        this.stopwatch = stopwatch;
        this.key = key;
        this.credentials = credentials;
        this.longest = longest;
    }

    @Override
    public MailAccess within(Duration time) {
        Duration shorter = time.compareTo(longest) < 0 ? time : longest;
        return new PooledAccess(connections, watches, config, stopwatch, key, credentials, shorter);
    }

    @Override
    public <T> T read(MailboxPath mailbox, Work<ImapFolder, T> work) {
        return timed(new Task<>(mailbox, lease -> new ImapFolder(lease, mailbox), work, true));
    }

    @Override
    public <T> T change(MailboxPath mailbox, Work<ImapFolder, T> work) {
        return timed(new Task<>(mailbox, lease -> new ImapFolder(lease, mailbox), work, false));
    }

    @Override
    public <T> T mailboxes(Work<ImapMailboxes, T> work) {
        return timed(new Task<>(null, ImapMailboxes::new, work, true));
    }

    @Override
    public <T> T changeMailboxes(Work<ImapMailboxes, T> work) {
        return timed(new Task<>(null, ImapMailboxes::new, work, false));
    }

    @Override
    public Capabilities capabilities() {
        return timed(new Task<>(null, lease -> lease.connection().capabilities(), can -> can, true));
    }

    @Override
    public Watching watch(Consumer<Pulse> listener) {
        return watches.join(key, credentials, listener);
    }

    /**
     * What is to be done.
     *
     * @param mailbox to be selected; {@code null} for none
     * @param repeatable free of side effects
     */
    private record Task<F, T>(
            @Nullable MailboxPath mailbox, Function<Lease, F> view, Work<F, T> work, boolean repeatable) {}

    private <F, T> T timed(Task<F, T> task) {
        try (Stopwatch.Lap _ = stopwatch.start(Stopwatch.Phase.IMAP)) {
            return run(task);
        }
    }

    private <F, T> T run(Task<F, T> task) {
        Deadline deadline = Deadline.after(longest);
        try {
            try {
                return attempt(task, deadline, false);
            } catch (Repeatable lost) {
                return attempt(task, deadline, true);
            }
        } catch (LostConnection lost) {
            throw new ServerUnreachable(ServerUnreachable.Server.IMAP, lost.reason(), lost);
        } catch (Repeatable lost) {
            throw new ServerUnreachable(
                    ServerUnreachable.Server.IMAP, lost.connection().reason(), lost);
        } catch (IOException ofTheWork) {
            throw new UncheckedIOException(ofTheWork);
        }
    }

    private <F, T> T attempt(Task<F, T> task, Deadline deadline, boolean again) throws IOException, Repeatable {
        Borrowed borrowed = connections.borrow(key, credentials, task.mailbox(), deadline);
        ImapConnection connection = borrowed.connection();
        boolean mayBeRepeated = true;
        try (Lease lease = new Lease(connection, deadline, config.readTimeout(), config.streamingDeadline())) {
            try {
                if (again) {
                    lease.beCautious();
                }
                prepare(connection, task);
                mayBeRepeated = task.repeatable();
                return task.work().with(task.view().apply(lease));
            } catch (LostConnection lost) {
                if (mayBeRepeated && lost.repeatable() && !lease.hasStreamed()) {
                    if (!connection.wasOneTooMany()) {
                        connections.closeIdle(borrowed.owner());
                    }
                    throw new Repeatable(lost);
                }
                throw lost;
            }
        } finally {
            connections.giveBack(borrowed);
        }
    }

    /** Until here nothing has been done: a connection that died while it was idle is found out now (F04). */
    private void prepare(ImapConnection connection, Task<?, ?> task) throws IOException {
        long idle = connection.idleSince() == 0 ? 0 : System.nanoTime() - connection.idleSince();
        if (idle > config.trustTime().toNanos()) {
            connection.mayBeDead();
        }
        MailboxPath mailbox = task.mailbox();
        if (mailbox != null && !connection.hasSelected(mailbox)) {
            connection.select(mailbox, false);
        } else if (idle > 0) {
            connection.mayBeStale();
            if (!task.repeatable()) {
                connection.probe();
            }
        }
    }

    /** The connection is gone, and the work may be done again. */
    private static final class Repeatable extends Exception {

        private final LostConnection connection;

        Repeatable(LostConnection connection) {
            super(connection);
            this.connection = connection;
        }

        LostConnection connection() {
            return connection;
        }
    }
}
