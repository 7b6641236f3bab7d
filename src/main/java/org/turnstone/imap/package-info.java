/**
 * IMAP4 (RFC 9051, and RFC 3501 servers): pooled connections, leased for the length of a lambda, and the verbs that a
 * mailbox has. Never assumes an extension; the results are the same without it.
 */
@NullMarked
package org.turnstone.imap;

import org.jspecify.annotations.NullMarked;
