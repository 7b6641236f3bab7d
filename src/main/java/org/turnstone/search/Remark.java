package org.turnstone.search;

/** What is said of a query that could not be taken word for word; the rest of it is searched for all the same. */
sealed interface Remark {

    /** Looks like an operator, and is none we know: it is searched for as a word. */
    record UnknownOperator(String name) implements Remark {}

    /** Nobody can tell what it means: left out. */
    record UnknownValue(Operator operator, String value) implements Remark {}

    /** {@code in:} stood beside an alternative, or within what was not wanted: it counts for the whole search. */
    record FolderForAll() implements Remark {}

    /** It was so long that only its beginning counts. */
    record TooLong() implements Remark {}
}
