package org.turnstone.compose;

/**
 * What the writer of a message wants to be told of it.
 *
 * @param delivered that it was delivered, by the servers that carry it
 * @param read that it was read, by whoever reads it
 */
record Wishes(boolean delivered, boolean read) {

    static final Wishes NONE = new Wishes(false, false);
}
