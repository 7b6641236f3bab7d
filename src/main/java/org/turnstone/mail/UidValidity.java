package org.turnstone.mail;

/**
 * The era of a mailbox's UIDs (RFC 9051 section 2.3.1.1): when it changes, every UID known before is void. It is part
 * of every cached key and of every message's address (I03).
 */
public record UidValidity(long value) {

    public UidValidity {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException("UIDVALIDITY is a 32-bit number");
        }
    }

    public static UidValidity of(long value) {
        return new UidValidity(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
