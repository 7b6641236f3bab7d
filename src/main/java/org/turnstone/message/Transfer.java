package org.turnstone.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.errand.Chore;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** Moves or copies messages, and remembers where they are then. */
final class Transfer extends MessageChore {

    private final Messages mail;
    private final MailboxPath target;
    private final boolean copies;
    private final List<Uid> landed = new ArrayList<>();
    private @Nullable UidValidity era;

    private Transfer(
            Messages mail,
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
            Messages mail, Selection selection, MailboxPath target, Deed deed, ActionWords words, Trail trail) {
        return new Transfer(mail, selection, target, false, deed, words, trail);
    }

    static Transfer copying(Messages mail, Selection selection, MailboxPath target, ActionWords words, Trail trail) {
        return new Transfer(mail, selection, target, true, words.copied(target), words, trail);
    }

    @Override
    int work(Selection piece) {
        Moved moved = copies ? mail.copy(piece, target) : mail.move(piece, target);
        take(moved);
        return moved.moved();
    }

    /** Should the target begin a new era meanwhile, what landed before cannot be told from other messages any more. */
    private synchronized void take(Moved moved) {
        UidValidity now = moved.target();
        if (now == null) {
            return;
        }
        if (era != null && !era.equals(now)) {
            landed.clear();
        }
        era = now;
        landed.addAll(moved.uids().values());
    }

    @Override
    public synchronized String done(int met, int missing) {
        return words().doneWithin(deed(), met, missing, landed.size());
    }

    @Override
    public synchronized Optional<Chore> wayBack() {
        if (era == null || landed.isEmpty()) {
            return Optional.empty();
        }
        Selection there = new Selection(target, era, landed);
        return Optional.of(
                copies
                        ? new Removal(mail, there, words(), trail())
                        : moving(mail, there, selection().mailbox(), words().movedBack(), words(), trail()));
    }
}
