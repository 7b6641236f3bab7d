package org.turnstone.compose;

/**
 * How much the files of a message may have together.
 *
 * @param octets for the browser, which looks before the first byte goes
 * @param words for people: {@code 25 MB}
 */
public record AttachmentLimit(long octets, String words) {}
