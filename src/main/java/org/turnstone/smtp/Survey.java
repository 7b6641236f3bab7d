package org.turnstone.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.InvalidInput;

/**
 * What a message is like on the wire, found out before the server is bothered with it: one pass that keeps nothing.
 *
 * @param size with CRLF line ends, as SIZE counts it (RFC 1870 section 5)
 * @param eightBit whether it needs 8BITMIME (RFC 6152)
 */
record Survey(ByteSize size, boolean eightBit) {

    /** RFC 5321 section 4.5.3.1.6 and RFC 5322 section 2.1.1: octets without the CRLF. */
    private static final int LONGEST_LINE = 998;

    /** @throws InvalidInput for a line that no server has to take; what makes messages should have folded it */
    static Survey of(MessageData data) {
        Counter counter = new Counter();
        try (CrlfOutputStream out = new CrlfOutputStream(counter)) {
            data.writeTo(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the message cannot be read", unreadable);
        }
        if (counter.longestLine > LONGEST_LINE) {
            throw new InvalidInput("message", "line.tooLong");
        }
        return new Survey(ByteSize.of(counter.size), counter.eightBit);
    }

    private static final class Counter extends OutputStream {

        private long size;
        private boolean eightBit;
        private long line;
        private long longestLine;

        @Override
        public void write(int octet) {
            size++;
            eightBit |= (octet & 0x80) != 0;
            if (octet == '\n') {
                line = 0;
            } else if (octet != '\r') {
                longestLine = Math.max(longestLine, ++line);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(octets[i]);
            }
        }
    }
}
