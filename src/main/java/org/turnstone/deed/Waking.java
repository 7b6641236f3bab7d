package org.turnstone.deed;

import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MailAccess;
import org.turnstone.snooze.Snoozes;

/** Brings messages back before their time, a piece at a time. */
final class Waking extends MessageChore {

    private final Snoozes snoozes;
    private final Account account;
    private final MailAccess access;
    private final boolean asNew;

    /** @param asNew unread, as they would be at their time */
    Waking(
            Snoozes snoozes,
            Account account,
            MailAccess access,
            Selection selection,
            boolean asNew,
            SnoozeToasts toasts,
            Trail trail) {
        super(selection, toasts.waking(), toasts.words(), trail);
        this.snoozes = snoozes;
        this.account = account;
        this.access = access;
        this.asNew = asNew;
    }

    @Override
    int work(Selection piece) {
        return snoozes.takeOut(account, access, piece.mailbox(), piece.validity(), piece.uids(), asNew)
                .moved();
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.empty();
    }
}
