package org.turnstone.errand;

import org.jspecify.annotations.Nullable;
import org.turnstone.problem.Problem;

/**
 * How far an errand is.
 *
 * @param done how many messages it has come to
 * @param met how many of those were still there
 * @param trouble what ended it; {@code null} unless {@link State#BROKEN}
 */
record Progress(State state, int done, int met, @Nullable Problem trouble) {

    /** Whether it goes on. */
    enum State {
        RUNNING,
        DONE,
        /** The person did not want more of it. */
        STOPPED,
        BROKEN
    }

    static final Progress NONE = new Progress(State.RUNNING, 0, 0, null);

    boolean running() {
        return state == State.RUNNING;
    }

    int missing() {
        return done - met;
    }

    Progress and(int more, int moreMet) {
        return new Progress(state, done + more, met + moreMet, null);
    }

    Progress ended(State how, @Nullable Problem why) {
        return new Progress(how, done, met, why);
    }
}
