package org.turnstone.errand;

import java.util.Optional;

/** Something that was done without an errand, of which only the way back is one. */
record Reversible(Chore back) implements Chore {

    @Override
    public int total() {
        return back.total();
    }

    @Override
    public int piece(int from, int to) {
        throw new IllegalStateException("it is done already");
    }

    @Override
    public String doing(int done) {
        return "";
    }

    @Override
    public String done(int met, int missing) {
        return "";
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.of(back);
    }

    @Override
    public String mailbox() {
        return back.mailbox();
    }

    @Override
    public String returnTo() {
        return back.returnTo();
    }
}
