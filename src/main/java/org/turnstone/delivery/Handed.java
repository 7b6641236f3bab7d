package org.turnstone.delivery;

import java.util.List;
import java.util.UUID;
import org.turnstone.mail.EmailAddress;

/**
 * A letter that the mail server has taken.
 *
 * @param submission by which it is known here
 * @param recipients of its envelope
 * @param askedDelivered whether its writer wants to hear that it was delivered
 * @param askedRead whether they asked for receipts
 */
public record Handed(
        UUID submission,
        long person,
        long account,
        EmailAddress from,
        String subject,
        String messageId,
        List<EmailAddress> recipients,
        boolean askedDelivered,
        boolean askedRead) {

    /** Of more recipients than that nothing is followed one by one: it is a mailing. */
    static final int MOST_RECIPIENTS = 500;

    public Handed {
        recipients = List.copyOf(recipients);
    }
}
