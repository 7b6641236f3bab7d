package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.turnstone.mail.Uid;

/** All messages that match, to the last one: what "select all" means, where a search is content with a page of them. */
final class Matching {

    private final Finder finder;

    Matching(Finder finder) {
        this.finder = finder;
    }

    /** In ascending order. Where only the structure tells, every candidate's is looked at, however long that takes. */
    List<Uid> all(Criterion criterion) throws IOException {
        List<Uid> candidates = finder.matching(criterion);
        if (!Structural.isNeededFor(criterion)) {
            return candidates;
        }
        Set<Uid> good = finder.inspection(criterion).all(candidates);
        List<Uid> all = new ArrayList<>(candidates);
        all.retainAll(good);
        return all;
    }
}
