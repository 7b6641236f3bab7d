package org.turnstone.compose;

/**
 * What the writer of a message wants, beside that it is sent.
 *
 * @param delivered to be told that it was delivered, by the servers that carry it
 * @param read to be told that it was read, by whoever reads it
 * @param encrypted that it travels over encrypted connections only, or not at all
 */
record Wishes(boolean delivered, boolean read, boolean encrypted) {

    static final Wishes NONE = new Wishes(false, false, false);
}
