package org.turnstone.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.conversation.Mutes;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Uid;

/** Mutes many conversations, or unmutes them, and remembers which of them were not so before. */
final class Muting extends MessageChore {

    private final Mutes mutes;
    private final Account account;
    private final MailAccess access;
    private final boolean on;
    private final List<Uid> changed = new ArrayList<>();

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
        Mutes.Marked marked = mutes.mark(account, access, piece.mailbox(), piece.validity(), piece.uids(), on);
        synchronized (this) {
            changed.addAll(marked.changed());
        }
        return marked.met();
    }

    @Override
    public synchronized Optional<Chore> wayBack() {
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Muting(mutes, account, access, selection().of(changed), !on, words(), trail()));
    }
}
