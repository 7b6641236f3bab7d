package org.turnstone.imap;

import java.io.IOException;

/** The server has no room for another connection of this person (F15): those that exist are shared. */
final class TooManyConnections extends IOException {

    TooManyConnections() {
        super("too many connections");
    }
}
