package org.turnstone.mime;

import java.io.IOException;
import java.io.InputStream;

/** What a content asks of the way it travels (RFC 2045 section 2.7 to 2.9). */
enum Transport {
    SEVEN_BIT,
    EIGHT_BIT,
    BINARY;

    private static final int MAX_LINE = 998;

    static Transport of(InputStream in) throws IOException {
        byte[] buffer = new byte[8_192];
        int line = 0;
        Transport transport = SEVEN_BIT;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++) {
                line = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : line + 1;
                if (buffer[i] == 0 || line > MAX_LINE) {
                    return BINARY;
                }
                if (buffer[i] < 0) {
                    transport = EIGHT_BIT;
                }
            }
        }
        return transport;
    }
}
