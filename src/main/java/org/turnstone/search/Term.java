package org.turnstone.search;

import java.util.List;

/** One thing that a query asks for. */
sealed interface Term {

    /**
     * Words anywhere in a message.
     *
     * @param phrase between quotes: as they stand
     */
    record Words(String text, boolean phrase) implements Term {}

    /**
     * A value behind an operator, such as {@code from:ida}.
     *
     * @param quoted whether it stood between quotes
     */
    record Operation(Operator operator, String value, boolean quoted) implements Term {}

    /** Everything but this. */
    record Not(Term term) implements Term {}

    /** All of them at once; never empty, but in an empty query. */
    record All(List<Term> terms) implements Term {
        public All {
            terms = List.copyOf(terms);
        }
    }

    /** At least one of them; never fewer than two. */
    record Any(List<Term> terms) implements Term {
        public Any {
            terms = List.copyOf(terms);
        }
    }
}
