package org.turnstone.smtp;

import org.turnstone.net.Tls;

/**
 * One port of a submission server, and how what passes there is kept private (RFC 8314 section 3.3).
 *
 * @param port 587 with STARTTLS, 465 with implicit TLS, or another that its operator knows of
 */
public record Way(int port, Tls tls) {

    /** Where providers listen for those whose networks let nothing out on the registered ports; nobody registered it. */
    private static final int UNOFFICIAL = 2525;

    /** @throws IllegalArgumentException for an impossible port, and for the unofficial one in plain text */
    public Way {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
        if (port == UNOFFICIAL && tls == Tls.NONE) {
            throw new IllegalArgumentException("the unofficial port needs TLS as any other");
        }
    }

    /** Whether it is the port that no standard knows. */
    public boolean isUnofficial() {
        return port == UNOFFICIAL;
    }
}
