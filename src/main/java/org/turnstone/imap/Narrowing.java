package org.turnstone.imap;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.turnstone.mail.Uid;

/** A mailbox narrowed to what matches, for whoever makes pages of it themselves. Good while the folder is leased. */
public final class Narrowing {

    /** As many of the candidates are looked at for one page: as for a list by message. */
    public static final int MOST_LOOKED_AT = Inspection.MOST;

    private final Finder finder;
    private final Criterion filter;

    Narrowing(Finder finder, Criterion filter) {
        this.finder = finder;
        this.filter = filter;
    }

    /** All that may match, in ascending order: one search. */
    public List<Uid> candidates() throws IOException {
        return finder.matching(filter);
    }

    /** Whether only structures tell which of the candidates do match: then they are looked at few by few. */
    public boolean isUncertain() {
        return Structural.isNeededFor(filter);
    }

    /** Those of some candidates that do match. */
    public Set<Uid> matching(Collection<Uid> some) throws IOException {
        return isUncertain() ? finder.inspection(filter).all(List.copyOf(some)) : Set.copyOf(some);
    }
}
