package org.turnstone.mail;

/**
 * A flag or keyword of a message (RFC 9051 section 2.3.2; keywords as registered with IANA). Case does not count.
 *
 * @param keyword as sent to the server: {@code \Seen}, {@code $Forwarded}
 */
public record Flag(String keyword) {

    public static final Flag SEEN = new Flag("\\Seen");
    public static final Flag ANSWERED = new Flag("\\Answered");
    public static final Flag FLAGGED = new Flag("\\Flagged");
    public static final Flag DELETED = new Flag("\\Deleted");
    public static final Flag DRAFT = new Flag("\\Draft");
    public static final Flag FORWARDED = new Flag("$Forwarded");
    public static final Flag JUNK = new Flag("$Junk");
    public static final Flag NOT_JUNK = new Flag("$NotJunk");
    /** Stands at the top of its mailbox's list (ADR 21). */
    public static final Flag PINNED = new Flag("$Pinned");

    /** Of a conversation whose further messages nobody wants to be told of (draft-ietf-mailmaint-messageflag-mailboxattribute). */
    public static final Flag MUTED = new Flag("$muted");

    public static final Flag MDN_SENT = new Flag("$MDNSent");

    public Flag {
        String atom = keyword.startsWith("\\") ? keyword.substring(1) : keyword;
        if (atom.isEmpty() || !atom.chars().allMatch(Flag::isAtomChar)) {
            throw new IllegalArgumentException("not a flag: an atom is expected (RFC 9051 section 9)");
        }
    }

    /** ATOM-CHAR of RFC 9051 section 9: no controls, spaces, wildcards, quotes or brackets. */
    private static boolean isAtomChar(int c) {
        return c > 0x20 && c < 0x7f && "(){%*\"\\]".indexOf(c) < 0;
    }

    public boolean isSystem() {
        return keyword.startsWith("\\");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flag flag && keyword.equalsIgnoreCase(flag.keyword);
    }

    @Override
    public int hashCode() {
        return keyword.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
