package org.turnstone.smtp;

import java.io.IOException;

/**
 * A server that has spoken.
 *
 * @param way by which it was reached
 * @param greeting the first it said, which may be that it does not want to talk
 */
record Reached(SmtpConnection connection, Way way, Reply greeting) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
