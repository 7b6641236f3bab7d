package org.turnstone.card;

/**
 * A message within the message.
 *
 * @param subject empty where it has none
 * @param from who wrote it; empty where nobody is named
 * @param date when, for people; empty where it is not told
 * @param url where it opens as a message of its own
 */
public record EnclosedCard(String subject, String from, String date, String url) {}
