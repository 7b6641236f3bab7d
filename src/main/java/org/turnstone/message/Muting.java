package org.turnstone.message;

import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.conversation.Mutes;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MailAccess;

/** Mutes many conversations, or unmutes them. */
final class Muting extends MessageChore {

    private final Mutes mutes;
    private final Account account;
    private final MailAccess access;
    private final boolean on;

    Muting(
            Mutes mutes,
            Account account,
            MailAccess access,
            Selection selection,
            boolean on,
            ActionWords words,
            Trail trail) {
        super(selection, words.muted(on), words, trail);
        this.mutes = mutes;
        this.account = account;
        this.access = access;
        this.on = on;
    }

    @Override
    int work(Selection piece) {
        return mutes.mark(account, access, piece.mailbox(), piece.validity(), piece.uids(), on);
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.of(new Muting(mutes, account, access, selection(), !on, words(), trail()));
    }
}
