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

    /** What a server may tell during one IDLE: a mailbox that is marked as read tells of every message; more is an attack (I06). */
    private static final int MOST_RESPONSES = 1_000_000;

    /** What one of them may hold: flags and names, and never a message. */
    private static final int MOST_OCTETS = 64 * 1024;

    /** How an IDLE ended. */
    enum End {
        /** As it was asked to. */
        AGREED,
        /** The server would not, or not for long. */
        REFUSED,
        /** There was more to tell than the server could hold, and it tells no more (RFC 5465 section 5.8). */
        OVERFLOWN
    }

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
    private boolean overflown;
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

    /**
     * Listens for so long, unless {@link #end} comes first.
     *
     * @param afresh whether something may have changed unheard before it begins
     */
    End listen(Duration atMost, boolean afresh) throws IOException {
        Wire wire = connection.wire();
        connection.within(Deadline.after(patience), patience);
        String tag = connection.nextTag();
        begin();
        wire.write(tag + " IDLE\r\n");
        wire.flush();
        try (Watchdog.Watch _ = Watchdog.guard(this::done, Deadline.after(atMost))) {
            return hearAll(tag, atMost.plus(patience.multipliedBy(2)), afresh);
        } catch (LostConnection lost) {
            throw connection.whyLost(lost);
        } finally {
            over();
            wire.release();
        }
    }

    private End hearAll(String tag, Duration longest, boolean afresh) throws IOException {
        boolean told = false;
        for (int heard = 0; heard < MOST_RESPONSES; heard++) {
            Response response = connection.wire().read(MOST_OCTETS);
            if (response.isContinuation()) {
                connection.within(Deadline.after(longest), longest);
                told |= afresh;
                listening();
            } else if (response.isUntagged()) {
                told |= isNews(response);
                note(response);
            } else {
                boolean agreed = endsAsAgreed(tag, response);
                tell(told);
                return hasOverflown() ? End.OVERFLOWN : agreed ? End.AGREED : End.REFUSED;
            }
            // What comes in one piece is told once.
            if (told && !connection.wire().hasUnread()) {
                tell(true);
                told = false;
            }
        }
        throw LostConnection.nonsense("responses beyond their bounds");
    }

    /** A server that has given up telling is listened to no longer. */
    private void note(Response response) throws IOException {
        Status status = null;
        try {
            status = connection.note(response);
        } catch (MalformedResponse unreadable) {
            // This one says nothing that can be used; that something has changed it does say.
        }
        if (connection.bye() != null) {
            throw LostConnection.bye(null);
        }
        if (status != null && status.has("NOTIFICATIONOVERFLOW")) {
            lock.lock();
            try {
                overflown = true;
                done();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean hasOverflown() {
        lock.lock();
        try {
            return overflown;
        } finally {
            lock.unlock();
        }
    }

    /** Only who was asked to end may end: a server that does so by itself would be asked again and again, without a pause. */
    private boolean endsAsAgreed(String tag, Response response) throws IOException {
        Status status = connection.note(response);
        if (!response.tag().equals(tag) || status == null) {
            throw LostConnection.nonsense("an answer to no question");
        }
        return status.isOk() && wasAsked();
    }

    private boolean wasAsked() {
        lock.lock();
        try {
            return state == State.OVER;
        } finally {
            lock.unlock();
        }
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
            overflown = false;
        } finally {
            lock.unlock();
        }
    }

    private void listening() throws IOException {
        lock.lock();
        try {
            state = State.LISTENING;
            if (unwanted || overflown) {
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
