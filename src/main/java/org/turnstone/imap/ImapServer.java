package org.turnstone.imap;

import org.turnstone.net.Tls;

/**
 * Where an account's mailboxes are.
 *
 * @param host a name, or for a server on this machine a literal address; certificates are checked against it
 * @param port 993 for implicit TLS, 143 for STARTTLS, usually
 * @param tls {@link Tls#NONE} is refused for any host but this machine
 */
public record ImapServer(String host, int port, Tls tls) {

    public ImapServer {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a server has a host and a port from 1 to 65535");
        }
    }
}
