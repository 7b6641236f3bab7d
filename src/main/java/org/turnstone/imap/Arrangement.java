package org.turnstone.imap;

/**
 * Which messages of a mailbox are listed, and in which order.
 *
 * @param filter what they have to be like
 */
public record Arrangement(Criterion filter, Order order) {

    /** All of them, the newest first: as the mailbox itself has them. */
    public static final Arrangement PLAIN = new Arrangement(Criterion.ALL, Order.NEWEST);

    /** What comes first. Messages that are alike stand with the newest first. */
    public enum Order {
        /** By when they came in. */
        NEWEST,
        OLDEST,
        /** By the name of who wrote them. */
        SENDER,
        /** By what they are about, {@code Re:} and the like left out (RFC 5256 section 2.1). */
        SUBJECT,
        /** The largest first. */
        SIZE
    }

    public boolean isPlain() {
        return equals(PLAIN);
    }
}
