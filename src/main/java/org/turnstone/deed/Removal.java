package org.turnstone.deed;

import java.util.Optional;
import org.turnstone.errand.Chore;

/** Removes copies that were made by mistake. */
final class Removal extends MessageChore {

    private final Deeds mail;

    Removal(Deeds mail, Selection copies, ActionWords words, Trail trail) {
        super(copies, words.copiesTakenBack(), words, trail);
        this.mail = mail;
    }

    @Override
    int work(Selection piece) {
        return mail.expunge(piece);
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.empty();
    }
}
