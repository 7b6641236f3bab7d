package org.turnstone.imap;

import java.util.Optional;
import org.turnstone.mail.Uid;

/**
 * One message has taken the place of another.
 *
 * @param uid of the new one, where the server tells; else it can be found by its Message-ID
 */
public record Replaced(Optional<Uid> uid) {}
