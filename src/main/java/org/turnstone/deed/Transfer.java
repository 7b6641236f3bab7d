package org.turnstone.deed;

import java.util.Optional;
import org.turnstone.errand.Chore;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;

/** Moves or copies messages, and remembers where they are then. */
final class Transfer extends MessageChore {

    private final Deeds mail;
    private final MailboxPath target;
    private final boolean copies;
    private final Landed landed = new Landed();

    private Transfer(
            Deeds mail,
            Selection selection,
            MailboxPath target,
            boolean copies,
            Deed deed,
            ActionWords words,
            Trail trail) {
        super(selection, deed, words, trail);
        this.mail = mail;
        this.target = target;
        this.copies = copies;
    }

    static Transfer moving(
            Deeds mail, Selection selection, MailboxPath target, Deed deed, ActionWords words, Trail trail) {
        return new Transfer(mail, selection, target, false, deed, words, trail);
    }

    static Transfer copying(Deeds mail, Selection selection, MailboxPath target, ActionWords words, Trail trail) {
        return new Transfer(mail, selection, target, true, words.copied(target), words, trail);
    }

    @Override
    int work(Selection piece) {
        Moved moved = copies ? mail.copy(piece, target) : mail.move(piece, target);
        landed.take(moved);
        return moved.moved();
    }

    @Override
    public String done(int met, int missing) {
        return words().doneWithin(deed(), met, missing, landed.size());
    }

    @Override
    public Optional<Chore> wayBack() {
        return landed.in(target)
                .map(there -> copies
                        ? new Removal(mail, there, words(), trail())
                        : moving(mail, there, selection().mailbox(), words().movedBack(), words(), trail()));
    }
}
