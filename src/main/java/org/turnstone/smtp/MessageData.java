package org.turnstone.smtp;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A whole message, header and body (RFC 5322), that can be written more than once and says the same each time. It is
 * streamed: no one needs to hold it in memory.
 */
@FunctionalInterface
public interface MessageData {

    /** A message that is small enough to be at hand. */
    static MessageData of(byte[] message) {
        return out -> out.write(message);
    }

    /**
     * Writes the message without any of SMTP's framing: line ends and dots are seen to here.
     *
     * @throws IOException where it cannot be read any more, or the stream cannot take it
     */
    void writeTo(OutputStream out) throws IOException;
}
