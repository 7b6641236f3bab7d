package org.turnstone.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.errand.Chore;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * Marks messages as deleted. Only when all are marked, or it was stopped, does the time for Undo begin; then those that
 * were marked are removed.
 */
final class Deletion extends MessageChore {

    private final Deeds mail;
    private final Grace grace;
    private final List<Uid> marked = new ArrayList<>();
    private PendingDeletions.@Nullable Pending pending;

    Deletion(Deeds mail, Selection selection, Grace grace, ActionWords words, Trail trail) {
        super(selection, words.deleted(), words, trail);
        this.mail = mail;
        this.grace = grace;
    }

    /** Begins the time in which they can be had back. */
    @FunctionalInterface
    interface Grace {
        PendingDeletions.Pending begin(Selection marked);
    }

    @Override
    int work(Selection piece) {
        int met = mail.flag(piece, Set.of(Flag.DELETED), Set.of());
        synchronized (this) {
            marked.addAll(piece.uids());
        }
        return met;
    }

    @Override
    public synchronized void over() {
        if (!marked.isEmpty()) {
            pending = grace.begin(done());
        }
    }

    /** Nothing is removed any more once it has been asked for; when removing has begun there is no way back. */
    @Override
    public synchronized Optional<Chore> wayBack() {
        PendingDeletions.Pending waiting = pending;
        return waiting == null || waiting.begun()
                ? Optional.empty()
                : Optional.of(new Undeletion(mail, done(), waiting, words(), trail()));
    }

    private Selection done() {
        return new Selection(selection().mailbox(), selection().validity(), marked);
    }
}
