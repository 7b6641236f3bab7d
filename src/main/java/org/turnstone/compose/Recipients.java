package org.turnstone.compose;

/** The three address fields, each in the syntax of an address list (RFC 5322 section 3.4). */
public record Recipients(ComposeField to, ComposeField cc, ComposeField bcc) {

    public static final Recipients NONE = new Recipients(ComposeField.EMPTY, ComposeField.EMPTY, ComposeField.EMPTY);

    /** Cc and Bcc stay out of the way until one of them says something. */
    public boolean copies() {
        return !cc.empty() || !bcc.empty() || cc.error() != null || bcc.error() != null;
    }
}
