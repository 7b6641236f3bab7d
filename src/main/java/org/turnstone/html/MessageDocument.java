package org.turnstone.html;

/** The document inside the message frame: the safe markup with a small style of its own around it. */
public final class MessageDocument {

    private MessageDocument() {}

    /** How a message looks against the page around it. */
    public enum Theme {
        /** As the reader's system says. */
        SYSTEM,
        LIGHT,
        DARK,
        /** The mail's own colours on white, whatever the page around it does. */
        ORIGINAL
    }

    /** A whole HTML document in UTF-8. */
    public static String render(SafeHtml body, Theme theme) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body data-theme=\""
                + theme.name().toLowerCase(java.util.Locale.ROOT)
                + "\" dir=\"auto\">"
                + body.markup()
                + "</body></html>";
    }
}
