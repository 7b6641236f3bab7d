package org.turnstone.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.deed.Deeds;
import org.turnstone.deed.FlagChange;
import org.turnstone.deed.Selection;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Undo;

/** What was marked, folder by folder, and the way back: it names those alone that were not so before. */
final class MarkedHits {

    private final FlagChange change;
    private final Map<Hits.Where, Selection> done = new LinkedHashMap<>();
    private Undo undo;
    private boolean undoable;
    private int met;

    /** @param undo what an Undo posts, but for the messages */
    MarkedHits(FlagChange change, Undo undo) {
        this.change = change;
        this.undo = undo.with("undo", "1").with(change.isAdded() ? "remove" : "add", change.name());
    }

    /** Marks those of one folder. */
    void mark(Hits.Where where, Selection selection, Deeds messages) {
        List<Uid> others = messages.marked(selection, change.flag(), !change.isAdded());
        met += messages.flag(selection, change.added(), change.removed());
        done.put(where, selection);
        for (Uid uid : others) {
            MessageRef ref = selection.ref(uid);
            undo = undo.with("hit", MailUrl.message(Integer.toString(where.account()), ref));
            undoable = true;
        }
    }

    /** How many there were. */
    int met() {
        return met;
    }

    /** The folders that did not refuse. */
    Map<Hits.Where, Selection> done() {
        return Collections.unmodifiableMap(done);
    }

    /** Nothing where all of them were so before. */
    @Nullable
    Undo wayBack() {
        return undoable ? undo : null;
    }
}
