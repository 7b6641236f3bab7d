package org.turnstone.problem;

/**
 * The mail server did a part of what it was asked for and refused the rest; which part is not known. Doing it again
 * would do that part twice, so it is never repeated unasked.
 */
public final class PartlyDone extends Problem {

    /** @param refusal why it did not go on */
    public PartlyDone(Problem refusal) {
        super("partly done: " + refusal.getMessage(), refusal);
    }
}
