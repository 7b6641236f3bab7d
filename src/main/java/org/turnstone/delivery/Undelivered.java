package org.turnstone.delivery;

/** Messages of an account of which a server said that somebody did not get them. */
@FunctionalInterface
public interface Undelivered {

    boolean contains(String messageId);
}
