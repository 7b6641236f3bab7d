package org.turnstone.imap;

/** Somebody listens to an account, until it is closed. */
@FunctionalInterface
public interface Watching extends AutoCloseable {

    @Override
    void close();
}
