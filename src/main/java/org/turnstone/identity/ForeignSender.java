package org.turnstone.identity;

/** A form names an identity that is not its poster's (S04). Nothing was done; the answer is 403, and it is audited. */
public final class ForeignSender extends RuntimeException {

    ForeignSender() {
        super("no identity of this account");
    }
}
