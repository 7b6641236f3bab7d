package org.turnstone.deed;

import java.util.Optional;
import java.util.Set;
import org.turnstone.errand.Chore;
import org.turnstone.mail.Flag;
import org.turnstone.problem.MessageGone;

/** Takes the mark of deletion away again, having made sure that nothing removes them meanwhile. */
final class Undeletion extends MessageChore {

    private final Deeds mail;
    private final PendingDeletions.Pending pending;

    Undeletion(Deeds mail, Selection marked, PendingDeletions.Pending pending, ActionWords words, Trail trail) {
        super(marked, words.undeleted(), words, trail);
        this.mail = mail;
        this.pending = pending;
    }

    @Override
    int work(Selection piece) {
        if (!pending.cancel()) {
            throw new MessageGone();
        }
        return mail.flag(piece, Set.of(), Set.of(Flag.DELETED));
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.empty();
    }
}
