package org.turnstone.content;

import java.util.Optional;

/** What this request's session is opened by. {@code session} knows; an address of the second host carries it, sealed. */
public interface ContentSession {

    /** A word that {@code session} takes back; empty for nobody. */
    Optional<String> word();
}
