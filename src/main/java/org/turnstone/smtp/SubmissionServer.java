package org.turnstone.smtp;

import org.turnstone.net.Loopback;
import org.turnstone.net.Tls;

/**
 * Where messages are handed in.
 *
 * @param host its name, which its certificate has to bear
 * @param port 587 with STARTTLS or 465 with implicit TLS (RFC 8314 section 3.3)
 */
public record SubmissionServer(String host, int port, Tls tls) {

    /** @throws IllegalArgumentException for an impossible port, and for plain text to any host but this one */
    public SubmissionServer {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the submission server has no host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
        if (tls == Tls.NONE && !Loopback.isLoopback(host)) {
            throw new IllegalArgumentException("plain text is for loopback addresses only");
        }
    }
}
