package org.turnstone.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.errand.Chore;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** Puts a mark on messages or takes it away, and remembers which of them were not so before. */
final class Marking extends MessageChore {

    private final Deeds mail;
    private final Flag flag;
    private final boolean on;
    private final Deed opposite;
    private final List<Uid> changed = new ArrayList<>();

    /**
     * @param deed what it is called
     * @param opposite what the way back is called
     */
    Marking(
            Deeds mail,
            Selection selection,
            Flag flag,
            boolean on,
            Deed deed,
            Deed opposite,
            ActionWords words,
            Trail trail) {
        super(selection, deed, words, trail);
        this.mail = mail;
        this.flag = flag;
        this.on = on;
        this.opposite = opposite;
    }

    @Override
    int work(Selection piece) {
        List<Uid> others = mail.marked(piece, flag, !on);
        int met = mail.mark(piece, flag, on);
        synchronized (this) {
            changed.addAll(others);
        }
        return met;
    }

    @Override
    public synchronized Optional<Chore> wayBack() {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Selection back = new Selection(selection().mailbox(), selection().validity(), changed);
        return Optional.of(
                new Marking(mail, back, flag, !on, /* deed= */ opposite, /* opposite= */ deed(), words(), trail()));
    }
}
