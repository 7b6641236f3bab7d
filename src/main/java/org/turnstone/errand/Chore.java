package org.turnstone.errand;

import java.util.Optional;

/**
 * Something to be done with many messages, a piece at a time. It names them by UIDs of one era, and every piece makes
 * sure of that era, so that no piece is ever done to other messages than those that were meant. Its words are in the
 * language of the person who asked for it.
 */
public interface Chore {

    /** How many messages. */
    int total();

    /**
     * Does it to some of them, over a connection of its own, so that the person's clicks come in between.
     *
     * @param from the first, counted from 0
     * @param to behind the last
     * @return how many of them were still there
     * @throws org.turnstone.problem.Problem when it cannot go on
     */
    int piece(int from, int to);

    /** No further piece comes, whether all of it is done or not. */
    default void over() {}

    /** While it goes on: "Archiving 3,200 of 12,431". */
    String doing(int done);

    /** What was done: "12,431 messages archived.". */
    String done(int met, int missing);

    /** What takes back all that was done so far; empty where nothing can. */
    Optional<Chore> wayBack();

    /** The list that it changes: {@code /mail/{account}/{mailbox}}. */
    String mailbox();

    /** Where the person came from. */
    String returnTo();
}
