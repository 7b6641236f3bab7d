package org.turnstone.mime;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a message as RFC 5322 and MIME want it: CRLF only, lines of at most 998 octets, attachments streamed. */
public final class MessageWriter {

    /**
     * Writes the whole message; the same message gives the same bytes each time.
     *
     * @param withBcc for drafts only: a message on the wire never has a Bcc field (S05)
     * @throws org.turnstone.problem.InvalidInput when a header field would hold a control character (S01); nothing has
     *     been written then
     */
    public void write(OutgoingMessage message, OutputStream out, boolean withBcc) throws IOException {
        Unwritten.yet();
    }
}
