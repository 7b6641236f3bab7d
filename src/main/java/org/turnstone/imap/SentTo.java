package org.turnstone.imap;

import java.time.Instant;
import java.util.List;
import org.turnstone.mail.EmailAddress;

/**
 * Whom one message went to.
 *
 * @param at when the server took it in
 * @param answer whether it answers another
 * @param addressees of To, Cc and Bcc
 */
public record SentTo(Instant at, boolean answer, List<EmailAddress> addressees) {

    public SentTo {
        addressees = List.copyOf(addressees);
    }
}
