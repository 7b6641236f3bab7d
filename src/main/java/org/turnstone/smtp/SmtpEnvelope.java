package org.turnstone.smtp;

import java.util.List;
import org.turnstone.mail.EmailAddress;

/**
 * Whom a message is from and for, as the server is told (RFC 5321 section 2.3.1). Bcc recipients stand here and nowhere
 * else.
 *
 * @param from where bounces go
 * @param recipients at least one
 * @param smtpUtf8 whether the message's header holds UTF-8 (RFC 6532), so that it may only travel by SMTPUTF8. What the
 *     addresses here need is found out from themselves.
 */
public record SmtpEnvelope(EmailAddress from, List<EmailAddress> recipients, boolean smtpUtf8) {

    public SmtpEnvelope {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("an envelope without recipients");
        }
    }
}
