package org.turnstone.mail;

/**
 * The unique identifier of a message within one mailbox and one UIDVALIDITY (RFC 9051 section 2.3.1.1).
 *
 * @param value 1 to 4,294,967,295
 */
public record Uid(long value) implements Comparable<Uid> {

    public Uid {
        if (value < 1 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException("a UID is a number from 1 to 4294967295");
        }
    }

    public static Uid of(long value) {
        return new Uid(value);
    }

    @Override
    public int compareTo(Uid other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
