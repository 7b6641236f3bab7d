package org.turnstone.imap;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Deadline;
import org.turnstone.net.Watchdog;

/**
 * Waits on a connection for what the server tells by itself (RFC 2177), and makes sure that it still could: each IDLE is
 * ended after a while, and a server that does not answer to that is taken for dead (F05).
 */
final class Idling {

    /** What a server may tell during one IDLE; more is no mailbox but an attack (I06). */
    private static final int MOST_RESPONSES = 100_000;

    private enum State {
        ASKED,
        LISTENING,
        OVER
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ImapConnection connection;
    private final Duration patience;
    private final Runnable news;
    private State state = State.OVER;
    private boolean unwanted;
    private Watchdog.@Nullable Watch answer;

    /**
     * @param patience how long the server may take for an answer
     * @param news to be run when something changed
     */
    Idling(ImapConnection connection, Duration patience, Runnable news) {
        this.connection = connection;
        this.patience = patience;
        this.news = news;
    }

    /** Listens for so long, unless {@link #end} comes first. */
    void listen(Duration atMost) throws IOException {
        Wire wire = connection.wire();
        connection.within(Deadline.after(patience), patience);
        String tag = connection.nextTag();
        begin();
        wire.write(tag + " IDLE\r\n");
        wire.flush();
        try (Watchdog.Watch _ = Watchdog.guard(this::done, Deadline.after(atMost))) {
            hearAll(tag, atMost.plus(patience.multipliedBy(2)));
        } catch (LostConnection lost) {
            throw connection.whyLost(lost);
        } finally {
            over();
        }
    }

    private void hearAll(String tag, Duration longest) throws IOException {
        boolean told = false;
        for (int heard = 0; heard < MOST_RESPONSES; heard++) {
            Response response = connection.greeting();
            if (response.isContinuation()) {
                connection.within(Deadline.after(longest), longest);
                listening();
            } else if (response.isUntagged()) {
                told |= isNews(response);
                connection.note(response);
            } else {
                Status status = connection.note(response);
                if (!response.tag().equals(tag) || status == null) {
                    throw LostConnection.nonsense("an answer to no question");
                }
                Refusals.requireOk(status);
                tell(told);
                return;
            }
            // What comes in one piece is told once.
            if (told && !connection.wire().hasUnread()) {
                tell(true);
                told = false;
            }
        }
        throw LostConnection.nonsense("responses beyond their bounds");
    }

    private void tell(boolean told) {
        if (told) {
            news.run();
        }
    }

    /** RFC 9051 section 7.4, and for other mailboxes RFC 5465 section 5; not what only shows that the server is there. */
    private static boolean isNews(Response response) {
        return switch (response.name()) {
            case "EXISTS", "EXPUNGE", "VANISHED", "FETCH", "STATUS", "LIST" -> true;
            default -> false;
        };
    }

    private void begin() {
        lock.lock();
        try {
            state = State.ASKED;
        } finally {
            lock.unlock();
        }
    }

    private void listening() throws IOException {
        lock.lock();
        try {
            state = State.LISTENING;
            if (unwanted) {
                done();
            }
        } finally {
            lock.unlock();
        }
    }

    private void over() {
        lock.lock();
        try {
            state = State.OVER;
            if (answer != null) {
                answer.close();
                answer = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops listening now and for good; may be called by any thread. */
    void end() {
        lock.lock();
        try {
            unwanted = true;
            done();
        } catch (IOException gone) {
            connection.abort();
        } finally {
            lock.unlock();
        }
    }

    /** Ends this IDLE; whoever listens hears the answer, or loses the connection. */
    private void done() throws IOException {
        lock.lock();
        try {
            if (state == State.LISTENING) {
                state = State.OVER;
                answer = Watchdog.guard(connection::abort, Deadline.after(patience));
                connection.wire().write("DONE\r\n");
                connection.wire().flush();
            }
        } finally {
            lock.unlock();
        }
    }
}
