package org.turnstone.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.snooze.Snoozes;

/** Puts messages aside until a time, a piece at a time; those that wait already, until another. */
final class Snoozing extends MessageChore {

    private final Snoozes snoozes;
    private final Account account;
    private final MailAccess access;
    private final Instant due;
    private final Deed back;
    private final List<Uid> landed = new ArrayList<>();
    private @Nullable MailboxPath mailbox;
    private @Nullable UidValidity era;

    /**
     * @param deed what it is called
     * @param back what the way back is called
     */
    Snoozing(
            Snoozes snoozes,
            Account account,
            MailAccess access,
            Selection selection,
            Instant due,
            Deed deed,
            Deed back,
            ActionWords words,
            Trail trail) {
        super(selection, deed, words, trail);
        this.snoozes = snoozes;
        this.account = account;
        this.access = access;
        this.due = due;
        this.back = back;
    }

    @Override
    int work(Selection piece) {
        if (SnoozedMailbox.is(piece.mailbox())) {
            return snoozes.postpone(account, access, piece.mailbox(), piece.validity(), piece.uids(), due)
                    .met();
        }
        Snoozes.PutAside done = snoozes.putAside(account, access, piece.mailbox(), piece.validity(), piece.uids(), due);
        take(done);
        return done.moved().moved();
    }

    private synchronized void take(Snoozes.PutAside done) {
        Moved moved = done.moved();
        UidValidity now = moved.target();
        if (now == null) {
            return;
        }
        if (era != null && !era.equals(now)) {
            landed.clear();
        }
        era = now;
        mailbox = done.mailbox();
        landed.addAll(moved.uids().values());
    }

    /** The times of those that waited already are not kept: only what was put aside can be taken out again. */
    @Override
    public synchronized Optional<Chore> wayBack() {
        if (mailbox == null || era == null || landed.isEmpty()) {
            return Optional.empty();
        }
        Selection there = new Selection(mailbox, era, landed);
        return Optional.of(new Waking(snoozes, account, access, there, false, back, words(), trail()));
    }
}
