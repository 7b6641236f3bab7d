package org.turnstone.outbox;

import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MessageRef;

/**
 * The wish to send somebody else's message on, after it was taken back.
 *
 * @param account whose message it is
 * @param original where it lay when it was wished
 * @param from who was to send it on
 * @param to whom it was to go to
 */
public record Redirection(long account, MessageRef original, EmailAddress from, List<EmailAddress> to) {

    public Redirection {
        to = List.copyOf(to);
    }
}
