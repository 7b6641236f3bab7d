package org.turnstone.snippet;

/**
 * A text to begin messages with, or to put into one.
 *
 * @param id 0 until it is kept
 * @param name what its person calls it
 * @param recipients as a person types them; may be empty
 * @param subject may be empty
 * @param rich whether it was written with formatting
 * @param text as plain text; made from the HTML where there is formatting
 * @param html sanitised
 */
public record Snippet(long id, String name, String recipients, String subject, boolean rich, String text, String html) {

    static final Snippet BLANK = new Snippet(0, "", "", "", false, "", "");
}
