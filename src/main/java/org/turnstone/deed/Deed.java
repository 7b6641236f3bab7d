package org.turnstone.deed;

import java.util.function.BinaryOperator;

/**
 * What is done with messages, in a person's words.
 *
 * @param doing while it goes on, given how many of how many: "Archiving 3,200 of 12,431"
 * @param done afterwards, given how many: "3,200 messages archived."
 */
record Deed(BinaryOperator<String> doing, Counted done) {

    /** A sentence about so many messages. */
    @FunctionalInterface
    interface Counted {

        /**
         * The sentence.
         *
         * @param number the count as it is written
         * @param whole whether conversations are counted
         */
        String of(int count, String number, boolean whole);
    }
}
