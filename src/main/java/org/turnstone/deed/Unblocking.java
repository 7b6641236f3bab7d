package org.turnstone.deed;

import java.util.Optional;
import org.turnstone.block.BlockRule;
import org.turnstone.block.BlockTexts;
import org.turnstone.errand.Chore;
import org.turnstone.web.Numbers;

/** Takes back that somebody was blocked: they are not, and what was moved comes back. */
record Unblocking(Chore moving, BlockRule rule, BlockTexts texts, Numbers numbers, Runnable unblock) implements Chore {

    @Override
    public int total() {
        return moving.total();
    }

    @Override
    public int piece(int from, int to) {
        if (from == 0) {
            unblock.run();
        }
        return moving.piece(from, to);
    }

    @Override
    public void over() {
        moving.over();
    }

    @Override
    public String doing(int done) {
        return moving.doing(done);
    }

    @Override
    public String done(int met, int missing) {
        return texts.takenBack(rule.text(), met, numbers.count(met));
    }

    /** To block again is a matter of one click. */
    @Override
    public Optional<Chore> wayBack() {
        return Optional.empty();
    }

    @Override
    public String mailbox() {
        return moving.mailbox();
    }

    @Override
    public String returnTo() {
        return moving.returnTo();
    }
}
