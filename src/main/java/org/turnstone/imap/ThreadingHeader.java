package org.turnstone.imap;

import java.time.Instant;
import org.turnstone.mail.Uid;
import org.turnstone.mime.Headers;

/**
 * What of a message's header tells where it belongs.
 *
 * @param receivedAt when the server took it in (INTERNALDATE)
 * @param headers its Message-ID, In-Reply-To, References, Subject and From, as far as they are there
 */
public record ThreadingHeader(Uid uid, Instant receivedAt, Headers headers) {}
