package org.turnstone.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * What has to be known of an accepted message beside its bytes; lies sealed in the database.
 *
 * @param from the envelope's sender
 * @param recipients of the envelope, Bcc included
 * @param bcc for the copy in Sent and for a draft; never on the wire (S05)
 * @param subject to name it by
 * @param messageId fixed with the acceptance: every attempt and the copy bear it (S06)
 * @param date of the message, which is when its copy was received
 * @param smtpUtf8 whether its header holds UTF-8 (RFC 6532)
 * @param draft where it was written; {@code null} where it was never saved
 * @param original what it answers or forwards; {@code null} for a new message
 * @param originalFlags what the original is marked with once it is sent
 * @param putAway what is archived then, in the original's mailbox, as UIDs
 * @param draftFields header fields that only a draft bears
 * @param receipt whether it is one, as {@link Manner.Receipt}
 * @param askedDelivered whether its writer wants to hear that it was delivered
 * @param askedRead whether it asks for receipts
 * @param encryptedOnly whether it may travel over encrypted connections only
 * @param redirected whether it is somebody else's, as {@link Manner.Redirected}: then {@code messageId} is that of the
 *     sending on
 */
record ItemDetails(
        EmailAddress from,
        List<EmailAddress> recipients,
        List<EmailAddress> bcc,
        String subject,
        String messageId,
        Instant date,
        boolean smtpUtf8,
        @Nullable Place draft,
        @Nullable Place original,
        List<String> originalFlags,
        List<Long> putAway,
        Map<String, String> draftFields,
        boolean receipt,
        boolean askedDelivered,
        boolean askedRead,
        boolean encryptedOnly,
        boolean redirected) {

    ItemDetails {
        recipients = List.copyOf(recipients);
        bcc = List.copyOf(bcc);
        originalFlags = List.copyOf(originalFlags);
        putAway = List.copyOf(putAway);
        draftFields = Map.copyOf(draftFields);
    }

    /** The same for fewer recipients: for those alone whom the server took. */
    ItemDetails to(List<EmailAddress> fewer) {
        return new ItemDetails(
                from,
                fewer,
                bcc,
                subject,
                messageId,
                date,
                smtpUtf8,
                draft,
                original,
                originalFlags,
                putAway,
                draftFields,
                receipt,
                askedDelivered,
                askedRead,
                encryptedOnly,
                redirected);
    }
}
