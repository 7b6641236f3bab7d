package org.turnstone.errand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A chore that only counts what it is told to do. */
final class FakeChore implements Chore {

    private final int total;
    private final IntConsumer before;
    private final List<Integer> pieces = Collections.synchronizedList(new ArrayList<>());
    private int over;

    /**
     * @param before called with the number of each first message; may wait, and may fail
     */
    FakeChore(int total, IntConsumer before) {
        this.total = total;
        this.before = before;
    }

    List<Integer> pieces() {
        return List.copyOf(pieces);
    }

    synchronized int timesOver() {
        return over;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public int piece(int from, int to) {
        before.accept(from);
        pieces.add(to - from);
        return to - from - 1;
    }

    @Override
    public synchronized void over() {
        over++;
    }

    @Override
    public String doing(int done) {
        return "Doing " + done;
    }

    @Override
    public String done(int met, int missing) {
        return "Done " + met + " without " + missing + ".";
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.of(new FakeChore(pieces.size(), from -> {}));
    }

    @Override
    public String mailbox() {
        return "/mail/1/INBOX";
    }

    @Override
    public String returnTo() {
        return "/mail/1/INBOX";
    }
}
