package org.turnstone.imap;

/**
 * How much a mailbox holds.
 *
 * @param messages all of them
 * @param unseen those without {@code \Seen}
 */
public record Tally(int messages, int unseen) {}
