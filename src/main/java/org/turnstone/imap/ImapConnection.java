package org.turnstone.imap;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Deadline;

/**
 * One signed-in connection: commands go out, responses come in, and it knows which mailbox is selected. Used by one
 * thread at a time; only {@link #abort} may be called by another.
 */
final class ImapConnection {

    /** Pipelined commands in flight: few enough that both sides' buffers hold them. */
    private static final int IN_FLIGHT = 50;

    private final Wire wire;
    private final Shelves shelves;
    private int tags;
    private Capabilities capabilities = Capabilities.NONE;
    private boolean capabilitiesTold;
    private @Nullable Selection selection;
    private @Nullable Selection selecting;
    private boolean stale;
    private final Trial trial = new Trial();
    private boolean failing;
    private volatile boolean broken;
    private @Nullable Status bye;
    private long idleSince;
    private Deadline deadline;
    private Duration patience;

    /**
     * A connection nobody has signed in on yet.
     *
     * @param shelves of the account that it will belong to
     */
    ImapConnection(Wire wire, Deadline deadline, Duration patience, Shelves shelves) {
        this.shelves = shelves;
        this.wire = wire;
        this.deadline = deadline;
        this.patience = patience;
    }

    /** Where what is read of a mailbox is remembered. */
    SummaryCache.Shelf shelf(Selection mailbox) {
        return shelves.of(mailbox.mailbox(), mailbox.validity());
    }

    Wire wire() {
        return wire;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    void capabilities(Capabilities known) {
        capabilities = known;
    }

    /** Whether the server has announced its capabilities since this was last asked. */
    boolean tookCapabilities() {
        boolean told = capabilitiesTold;
        capabilitiesTold = false;
        return told;
    }

    /** Whether it is of no more use: broken, or failing in a way that the next who leases it should not meet. */
    boolean isBroken() {
        return broken || failing;
    }

    void within(Deadline newDeadline, Duration newPatience) {
        deadline = newDeadline;
        patience = newPatience;
        wire.within(deadline, patience);
    }

    /** It was idle for long: it may be dead without knowing, so the first answer has to come soon (F04, F05). */
    void mayBeDead() {
        trial.begin();
    }

    /** It answered. */
    void isAlive() {
        if (trial.passed()) {
            wire.within(deadline, patience);
        }
    }

    LostConnection whyLost(LostConnection lost) {
        return bye != null ? LostConnection.bye(lost) : trial.verdict(lost);
    }

    /** When it was last used, as of {@link System#nanoTime}. */
    long idleSince() {
        return idleSince;
    }

    void idleSince(long nanoTime) {
        idleSince = nanoTime;
    }

    /** Whether the server let it in only to find that there is no room (F15): Dovecot counts after sign-in. */
    boolean wasOneTooMany() {
        return bye != null && bye.isTooManyConnections();
    }

    /** Why the server said goodbye, if it did. */
    @Nullable
    Status bye() {
        return bye;
    }

    @Nullable
    Selection selection() {
        return selection;
    }

    boolean hasSelected(MailboxPath mailbox) {
        return selection != null && selection.mailbox().equals(mailbox);
    }

    /** What is known of the mailbox may have changed meanwhile: it is asked for along with the next command. */
    void mayBeStale() {
        stale = selection != null;
    }

    /** Hears what has changed meanwhile, if that has not happened yet. */
    void refresh() throws IOException {
        if (stale) {
            probe();
        }
    }

    /** Makes sure that the server still listens, before something is changed that must not be done twice. */
    void probe() throws IOException {
        stale = false;
        failing = false;
        requireUsable(run(Command.of("NOOP")));
    }

    /**
     * When the selected mailbox has been deleted, Dovecot says OK to a NOOP, and before it "* NO Internal error": nothing
     * can be done here any more, and a new connection will tell what is the matter (F06, F07).
     */
    private void requireUsable(Status noop) throws LostConnection {
        if (failing || !noop.isOk()) {
            abort();
            throw LostConnection.broken("the mailbox is gone", null);
        }
    }

    /** Selects a mailbox; whichever was selected before is no longer, even when this fails. */
    Selection select(MailboxPath mailbox, boolean readOnly) throws IOException {
        stale = false;
        selection = null;
        Selection fresh = new Selection(mailbox);
        selecting = fresh;
        try {
            Status status = run(Command.of(readOnly ? "EXAMINE" : "SELECT").mailbox(mailbox));
            new Presence(this).require(mailbox, status);
            fresh.update(status);
            selection = fresh;
            return fresh;
        } finally {
            selecting = null;
        }
    }

    void unselected() {
        selection = null;
        stale = false;
    }

    Status run(Command command) throws IOException {
        return run(command, Responses.IGNORED);
    }

    /** Sends one command and hears its responses to the end. */
    Status run(Command command, Responses responses) throws IOException {
        return runAll(List.of(command), responses).getFirst();
    }

    /**
     * Sends commands one behind the other without waiting, as RFC 9051 section 5.5 allows where they do not depend on
     * each other, and returns how each one ended.
     */
    List<Status> runAll(List<Command> commands, Responses responses) throws IOException {
        if (broken) {
            throw LostConnection.broken("used after it broke", null);
        }
        try {
            List<Status> ends = new ArrayList<>(commands.size());
            for (int from = 0; from < commands.size(); from += IN_FLIGHT) {
                List<Command> flight = commands.subList(from, Math.min(commands.size(), from + IN_FLIGHT));
                ends.addAll(exchange(flight, responses));
            }
            return ends;
        } catch (IOException | RuntimeException failed) {
            broken = true;
            throw failed;
        } finally {
            wire.release();
        }
    }

    private List<Status> exchange(List<Command> commands, Responses responses) throws IOException {
        Exchange exchange = new Exchange(this, responses);
        wire.within(deadline, trial.patience(patience));
        int ahead = stale ? 1 : 0;
        if (stale) {
            // UID commands may follow a NOOP at once; those with sequence numbers call refresh() before.
            stale = false;
            failing = false;
            exchange.send(Command.of("NOOP"));
        }
        for (Command command : commands) {
            exchange.send(command);
        }
        wire.flush();
        exchange.finish();
        if (ahead > 0) {
            requireUsable(exchange.ends().getFirst());
        }
        return exchange.ends().subList(ahead, ahead + commands.size());
    }

    /** Reads one response of any kind, before any command is sent. */
    Response greeting() throws IOException {
        return wire.read(Command.of("").responseLimit());
    }

    /** A tag for a command that is not one of ours, such as the exchange of AUTHENTICATE. */
    String nextTag() {
        return "a" + ++tags;
    }

    /** Takes note of what a response says of the connection; returns its status where it is one. */
    @Nullable
    Status note(Response response) {
        Selection mailbox = selecting != null ? selecting : selection;
        if (response.isStatus()) {
            Status status = response.status();
            if (status.has("CAPABILITY")) {
                announced(status.arguments());
            }
            failing |= status.isNo()
                    && (status.has("SERVERBUG")
                            || (response.isUntagged() && status.code().isEmpty()));
            if (status.name().equals("BYE")) {
                bye = status;
            }
            if (mailbox != null && response.isUntagged()) {
                mailbox.update(status);
            }
            return status;
        }
        if (response.is("CAPABILITY")) {
            announced(response.data().rest());
        } else if (mailbox != null) {
            mailbox.update(response);
        }
        return null;
    }

    private void announced(String names) {
        capabilities = new Capabilities(Set.copyOf(List.of(names.strip().split(" +"))));
        capabilitiesTold = true;
    }

    /** Says goodbye without waiting for an answer. */
    void close() {
        try {
            if (!broken) {
                wire.write(nextTag() + " LOGOUT\r\n");
                wire.flush();
            }
        } catch (IOException gone) {
            // Then it is closed already.
        }
        abort();
    }

    /** Closes the connection, whatever anybody is blocked in. */
    void abort() {
        broken = true;
        try {
            wire.close();
        } catch (IOException gone) {
            // Then it is closed already.
        }
    }
}
