package org.turnstone.net;

/** How a connection to a mail server is kept private (RFC 8314). */
public enum Tls {
    /** TLS from the first byte: IMAP on 993, submission on 465. */
    IMPLICIT,
    /** TLS after STARTTLS, which is required and never merely tried: IMAP on 143, submission on 587. */
    STARTTLS,
    /** Plain text. Only to a loopback address, and only where it is configured. */
    NONE
}
