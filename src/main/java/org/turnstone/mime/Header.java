package org.turnstone.mime;

/**
 * One header field as it stood in the message (RFC 5322 section 2.2), unfolded.
 *
 * @param name as written, without the colon
 * @param value unfolded and trimmed, not decoded: one character per octet (ISO-8859-1), so that nothing is lost
 */
public record Header(String name, String value) {}
