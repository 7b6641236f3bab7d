package org.turnstone.smtp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * Whom a message is from and for, as the server is told (RFC 5321 section 2.3.1). Bcc recipients stand here and nowhere
 * else.
 *
 * @param from where bounces go; {@code null} for a message of which nobody wants any (RFC 5321 section 4.5.5)
 * @param recipients at least one
 * @param smtpUtf8 whether the message's header holds UTF-8 (RFC 6532), so that it may only travel by SMTPUTF8. What the
 *     addresses here need is found out from themselves.
 * @param notice what is to be reported; {@code null} for whatever servers report by themselves
 * @param requireTls whether no server may pass it on but over an encrypted and verified connection (RFC 8689); one that
 *     cannot promise that is not handed it
 */
public record SmtpEnvelope(
        @Nullable EmailAddress from,
        List<EmailAddress> recipients,
        boolean smtpUtf8,
        @Nullable DeliveryNotice notice,
        boolean requireTls) {

    public SmtpEnvelope {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("an envelope without recipients");
        }
    }

    /** One without a word on reports, for any connection. */
    public SmtpEnvelope(EmailAddress from, List<EmailAddress> recipients, boolean smtpUtf8) {
        this(from, recipients, smtpUtf8, null, false);
    }

    /** The same, with bounces to somebody after all. */
    public SmtpEnvelope from(EmailAddress somebody) {
        return new SmtpEnvelope(somebody, recipients, smtpUtf8, notice, requireTls);
    }
}
