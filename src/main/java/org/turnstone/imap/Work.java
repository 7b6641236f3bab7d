package org.turnstone.imap;

import java.io.IOException;

/**
 * What is done with a connection while it is leased.
 *
 * @param <F> {@link ImapFolder} or {@link ImapMailboxes}, valid until this returns and not a moment longer
 * @param <T> what comes out of it: plain values, never something that needs the connection
 */
@FunctionalInterface
public interface Work<F, T> {

    T with(F leased) throws IOException;
}
