package org.turnstone.mime;

import org.turnstone.mail.Envelope;

/** Headers as a message's envelope. */
public final class Envelopes {

    private Envelopes() {}

    /** What the header says, read leniently: several From fields are joined in order (M08), a nonsense date is none. */
    public static Envelope of(Headers headers) {
        return Unwritten.yet();
    }
}
