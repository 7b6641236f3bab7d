package org.turnstone.smtp;

import java.util.List;
import org.turnstone.mail.EmailAddress;

/**
 * The server has taken the message and with it the duty to deliver or to bounce it (RFC 5321 section 4.2.5).
 *
 * @param recipients everyone in the envelope, in its order: all were taken
 * @param finalReply what the server said at the end, often with its queue id; untrusted text, never logged
 */
public record Receipt(List<RecipientResult> recipients, String finalReply) {

    /**
     * One recipient that was taken.
     *
     * @param reply what the server said of it; untrusted text, never logged
     */
    public record RecipientResult(EmailAddress recipient, String reply) {}

    public Receipt {
        recipients = List.copyOf(recipients);
    }
}
