package org.turnstone.deed;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.snooze.Snoozes;

/** Puts messages aside until a time, a piece at a time; those that wait already, until another. */
final class Snoozing extends MessageChore {

    private final Snoozes snoozes;
    private final Account account;
    private final MailAccess access;
    private final Instant due;
    private final SnoozeToasts toasts;
    private final Landed landed = new Landed();
    private volatile @Nullable MailboxPath mailbox;

    Snoozing(
            Snoozes snoozes,
            Account account,
            MailAccess access,
            Selection selection,
            Instant due,
            SnoozeToasts toasts,
            Trail trail) {
        super(selection, toasts.snoozing(due), toasts.words(), trail);
        this.snoozes = snoozes;
        this.account = account;
        this.access = access;
        this.due = due;
        this.toasts = toasts;
    }

    @Override
    int work(Selection piece) {
        if (SnoozedMailbox.is(piece.mailbox())) {
            return snoozes.postpone(account, access, piece.mailbox(), piece.validity(), piece.uids(), due)
                    .met();
        }
        Snoozes.PutAside done = snoozes.putAside(account, access, piece.mailbox(), piece.validity(), piece.uids(), due);
        mailbox = done.mailbox();
        landed.take(done.moved());
        return done.moved().moved();
    }

    /** The times of those that waited already are not kept: only what was put aside can be taken out again. */
    @Override
    public Optional<Chore> wayBack() {
        return Optional.ofNullable(mailbox)
                .flatMap(landed::in)
                .map(there -> new Waking(snoozes, account, access, there, false, toasts, trail()));
    }
}
