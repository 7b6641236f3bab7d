package org.turnstone.imap;

import java.io.IOException;
import java.io.OutputStream;
import org.turnstone.mail.ByteSize;

/** A message to store: its exact size first, then its bytes, as often as they are asked for. */
public interface MessageSource {

    /** In bytes, exactly: IMAP announces a literal before it sends it. */
    ByteSize size();

    /**
     * Writes the message, lines ended by CRLF.
     *
     * @throws IOException when it cannot be read any more, or cannot be written
     */
    void writeTo(OutputStream out) throws IOException;

    /** A message in memory. */
    static MessageSource of(byte[] message) {
        return new MessageSource() {
            @Override
            public ByteSize size() {
                return ByteSize.of(message.length);
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(message);
            }
        };
    }

    /**
     * A message that is written anew each time it is asked for, the first time to learn its size.
     *
     * @throws IOException when it cannot be written
     */
    static MessageSource measured(Writer writer) throws IOException {
        CountingOutput counted = new CountingOutput();
        writer.writeTo(counted);
        ByteSize size = ByteSize.of(counted.count());
        return new MessageSource() {
            @Override
            public ByteSize size() {
                return size;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writer.writeTo(out);
            }
        };
    }

    /** Writes a message; the same bytes each time. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
