package org.turnstone.conversation;

import java.util.List;
import org.turnstone.mail.Uid;

/**
 * Messages that stand at the top of a list, whatever their date (ADR 21).
 *
 * @param uids the newest first, no more than {@link #MOST}
 * @param above whether the page is one that goes on below a first page, which has shown them
 */
public record Pins(List<Uid> uids, boolean above) {

    /** So many stand at the top; more would be the whole first page, and stay where their date is. */
    public static final int MOST = 50;

    /** Of a list that has none, being filtered or sorted. */
    public static final Pins NONE = new Pins(List.of(), false);

    public Pins {
        uids = List.copyOf(uids);
    }

    /** The newest of these, which are given in ascending order. */
    public static Pins of(List<Uid> ascending, boolean above) {
        return new Pins(ascending.reversed().stream().limit(MOST).toList(), above);
    }

    /**
     * Whether they stand at the top of this page.
     *
     * @param first whether nothing newer comes before it
     */
    public boolean onTop(boolean first) {
        return first && !above && !uids.isEmpty();
    }

    /** Whether a page leaves them out where their date is: they are shown once. */
    public boolean leftOut(boolean first) {
        return (first || above) && !uids.isEmpty();
    }
}
