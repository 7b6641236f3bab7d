package org.turnstone.message;

/**
 * When a message was sent, in the person's zone and language.
 *
 * @param brief such as {@code Today 14:32}
 * @param exact such as {@code Friday, 20 November 2026 at 14:32:08 CET}
 * @param machine ISO 8601, for the {@code time} element
 */
public record MessageDate(String brief, String exact, String machine) {}
