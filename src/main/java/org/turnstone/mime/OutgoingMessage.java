package org.turnstone.mime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * A message to be stored or sent, as a value. {@link MessageWriter} is its one serialisation.
 *
 * @param subject any text of one line
 * @param text the plain text, lines ended as you like
 * @param html the same as HTML; {@code null} for a plain message
 * @param inReplyTo a message identifier with angle brackets
 * @param references as {@code inReplyTo}, oldest first
 * @param messageId with angle brackets; fixed once, used by every attempt (S06)
 * @param zone in which the date is written
 * @param extraHeaders further fields, such as {@code X-Turnstone-…}, in order
 */
public record OutgoingMessage(
        EmailAddress from,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> bcc,
        List<EmailAddress> replyTo,
        String subject,
        String text,
        @Nullable String html,
        List<OutgoingPart> attachments,
        @Nullable String inReplyTo,
        List<String> references,
        String messageId,
        Instant date,
        ZoneId zone,
        Map<String, String> extraHeaders) {

    public OutgoingMessage {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        replyTo = List.copyOf(replyTo);
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
        extraHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(extraHeaders));
    }

    /**
     * What {@link MessageWriter#resentFields} says of somebody else's message: it has no text of its own.
     *
     * @param subject of that message, to name it by
     * @param messageId of the sending on, which is another than the message's
     */
    public static OutgoingMessage resending(
            EmailAddress from, List<EmailAddress> to, String subject, String messageId, Instant date, ZoneId zone) {
        return new OutgoingMessage(
                from, to, List.of(), List.of(), List.of(), subject, "", null, List.of(), null, List.of(), messageId,
                date, zone, Map.of());
    }

    /** Everyone it goes to, Bcc included, each mailbox once: the envelope of RFC 5321. */
    public List<EmailAddress> recipients() {
        List<EmailAddress> recipients = new ArrayList<>();
        for (List<EmailAddress> field : List.of(to, cc, bcc)) {
            for (EmailAddress address : field) {
                if (recipients.stream().noneMatch(address::sameMailbox)) {
                    recipients.add(address);
                }
            }
        }
        return recipients;
    }

    /** Whether it needs a server that offers SMTPUTF8 (RFC 6531). */
    public boolean needsSmtpUtf8() {
        return Addresses.needsSmtpUtf8(from) || recipients().stream().anyMatch(Addresses::needsSmtpUtf8);
    }
}
