package org.turnstone.deed;

import org.turnstone.errand.Chore;

/** A chore whose messages are a {@link Selection}: what all of them have in common. */
abstract class MessageChore implements Chore {

    private final Selection selection;
    private final Deed deed;
    private final ActionWords words;
    private final Trail trail;

    /**
     * @param trail where it began, and where its end is seen
     */
    MessageChore(Selection selection, Deed deed, ActionWords words, Trail trail) {
        this.selection = selection;
        this.deed = deed;
        this.words = words;
        this.trail = trail;
    }

    /**
     * Where a person was.
     *
     * @param mailbox the address of the mailbox whose list changes
     * @param back the address of the page they came from
     */
    record Trail(String mailbox, String back) {}

    /** Does it to some of the selection; returns how many of them there were. */
    abstract int work(Selection piece);

    @Override
    public final int piece(int from, int to) {
        return work(new Selection(
                selection.mailbox(), selection.validity(), selection.uids().subList(from, to)));
    }

    @Override
    public final int total() {
        return selection.size();
    }

    @Override
    public final String doing(int done) {
        return words.doing(deed, done, total());
    }

    @Override
    public String done(int met, int missing) {
        return words.done(deed, met, missing);
    }

    @Override
    public final String mailbox() {
        return trail.mailbox();
    }

    @Override
    public final String returnTo() {
        return trail.back();
    }

    Selection selection() {
        return selection;
    }

    Deed deed() {
        return deed;
    }

    ActionWords words() {
        return words;
    }

    Trail trail() {
        return trail;
    }
}
