package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;

/**
 * What leaves. A message is taken over in one transaction before anything of it goes out, goes out once, and its copy lands
 * in Sent once; whatever happens on the way is written down before and after it happens (ADR 32).
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final Acceptance acceptance;
    private final Items items;
    private final Dispatcher dispatcher;
    private final Withdrawal withdrawal;
    private final Decisions decisions;
    private final Event<OutboxChanged> changed;

    Outbox(
            Acceptance acceptance,
            Items items,
            Dispatcher dispatcher,
            Withdrawal withdrawal,
            Decisions decisions,
            Event<OutboxChanged> changed) {
        this.acceptance = acceptance;
        this.items = items;
        this.dispatcher = dispatcher;
        this.withdrawal = withdrawal;
        this.decisions = decisions;
        this.changed = changed;
    }

    /**
     * Takes a message over.
     *
     * @throws org.turnstone.problem.RateLimited where its writer has sent too much of late
     * @throws org.turnstone.problem.InvalidInput where it cannot be a message
     */
    public Accepted accept(Dispatch dispatch) {
        Accepted accepted =
                acceptance.accept(dispatch).<Accepted>map(Accepted.Taken::new).orElseGet(Accepted.Before::new);
        LOG.infof(
                "message accepted person=%d item=%s recipients=%d result=%s",
                dispatch.account().personId(),
                dispatch.id(),
                dispatch.message().recipients().size(),
                accepted.getClass().getSimpleName());
        changed(dispatch.account().id());
        return accepted;
    }

    /** Whether a message was taken over under that name, and not taken back since. */
    public boolean has(SubmissionId id) {
        return items.state(id.value())
                .filter(state -> state != ItemState.WITHDRAWN)
                .isPresent();
    }

    /** Whether a message was taken over under that name, whatever became of it. */
    public boolean knows(SubmissionId id) {
        return acceptance.isKnown(id);
    }

    /** Waits a little for what becomes of an item that is due now. */
    public Optional<Sending> outcome(SubmissionId id, Account account, Duration patience) {
        dispatcher.await(id.value(), patience);
        return items.find(id.value(), account.personId()).map(Sending::of);
    }

    /** Everything that is not over, what goes next first. */
    public List<Sending> waiting(long person) {
        return items.waiting(person).stream().map(Sending::of).toList();
    }

    /** From which of that person's accounts an item goes; empty where it is not theirs. */
    public Optional<Long> account(UUID id, long person) {
        return items.find(id, person).map(Item::account);
    }

    /** How many messages {@link #waiting} has. */
    public long count(long person) {
        return items.count(person);
    }

    /**
     * Takes a message back: it becomes a draft again, or nothing where it was somebody else's.
     *
     * @param access to the account it was to go from
     * @return what it has become; empty where the message is going, or has gone
     * @throws org.turnstone.problem.Problem where Drafts cannot be reached: it does not go all the same, and waits here
     */
    public Optional<TakenBack> takeBack(UUID id, Account account, MailAccess access) {
        Optional<TakenBack> reopened =
                reopen(id, account).map(draft -> new TakenBack.Draft(draft.id().toString()));
        if (reopened.isPresent()) {
            return reopened;
        }
        Optional<Item> stopped = withdrawal.stop(id, account.personId());
        changed(account.id());
        Optional<TakenBack> done = stopped.map(item -> withdrawal.takeBack(item, access));
        changed(account.id());
        return done;
    }

    /** What was taken back as {@link TakenBack.Redirection}; empty for anything else, and for another person's. */
    public Optional<Redirection> redirection(UUID id, long person) {
        return withdrawal.redirection(id, person);
    }

    /**
     * Takes a message back, in the journal's words.
     *
     * @return the draft, under another name; empty where the message is going, has gone, or the journal has forgotten
     */
    public Optional<DraftEntry> reopen(UUID id, Account account) {
        Optional<DraftEntry> draft = withdrawal.reopen(id, account.personId());
        changed(account.id());
        return draft;
    }

    /** Sends a message now that waits, failed, or of which nobody knows whether it went. */
    public boolean sendNow(UUID id, Account account, Credentials credentials) {
        return decided(account, decisions.sendNow(id, account.personId(), credentials));
    }

    /** Sends it to those alone whom the server did not refuse. */
    public boolean sendToTheOthers(UUID id, Account account, Credentials credentials) {
        return decided(account, decisions.sendToTheOthers(id, account.personId(), credentials));
    }

    /** Takes it for sent, of which nobody knew: its copy is filed. */
    public boolean wentOut(UUID id, Account account, Credentials credentials) {
        return decided(account, decisions.wentOut(id, account.personId(), credentials));
    }

    /** Somebody is here with what their messages may be waiting for. */
    public void provide(Account account, Credentials credentials) {
        decided(account, decisions.provide(account.id(), credentials));
    }

    private boolean decided(Account account, boolean done) {
        if (done) {
            dispatcher.look();
            changed(account.id());
        }
        return done;
    }

    private void changed(long account) {
        changed.fire(new OutboxChanged(account));
    }
}
