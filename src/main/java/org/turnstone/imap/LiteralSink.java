package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;

/** Takes a large literal straight from the wire, so that no response ever holds it. */
@FunctionalInterface
interface LiteralSink {

    /**
     * Reads the literal, or as much of it as is of use: what is left is passed over.
     *
     * @param before what the response says before the literal, such as <code>* 5 FETCH (UID 7 BODY[2]</code>
     */
    void take(String before, InputStream literal) throws IOException;
}
