package org.turnstone.imap;

/** Tells accounts apart in the pool. Opaque: never an address, so that it may be logged. */
public record AccountKey(String value) {

    public AccountKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account has a key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
