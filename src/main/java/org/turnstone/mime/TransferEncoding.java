package org.turnstone.mime;

import java.io.InputStream;

/** Content-Transfer-Encoding (RFC 2045 section 6), decoded leniently and streaming. */
public final class TransferEncoding {

    private TransferEncoding() {}

    /**
     * The content behind an encoding; unknown encodings are passed through. Faults in the encoding never throw.
     *
     * @param encoding the header's value in any spelling; empty for none
     */
    public static InputStream decode(InputStream raw, String encoding) {
        return Unwritten.yet();
    }
}
