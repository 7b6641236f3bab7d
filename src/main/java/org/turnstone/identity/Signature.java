package org.turnstone.identity;

/**
 * What stands beneath a message.
 *
 * @param rich whether it was written with formatting
 * @param text as plain text; made from the HTML where there is formatting
 * @param html sanitised; its pictures are named by Content-ID
 */
public record Signature(boolean rich, String text, String html) {

    public static final Signature NONE = new Signature(false, "", "");

    public boolean isEmpty() {
        return text.isBlank() && html.isBlank();
    }

    /** The block of a formatted message, known again by its mark when another identity is chosen. */
    public String block(long identity) {
        return isEmpty() ? "" : "<div data-signature=\"" + identity + "\">" + html + "</div>";
    }
}
