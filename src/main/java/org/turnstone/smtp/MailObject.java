package org.turnstone.smtp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerRefused.Reason;
import org.turnstone.problem.TooLarge;

/**
 * Envelope and content as they will be sent (RFC 5321 section 2.3.1), with everything that can be wrong with them found
 * out before a server is asked.
 *
 * @param from {@code null} for {@code <>}
 * @param recipients in the order of the envelope
 * @param notice what is to be reported, where the server can be asked; {@code null} for no word of it
 * @param requireTls whether it may travel over encrypted connections only
 */
record MailObject(
        @Nullable WireAddress from,
        List<WireAddress> recipients,
        Survey survey,
        boolean utf8Header,
        @Nullable DeliveryNotice notice,
        boolean requireTls,
        MessageData data) {

    static MailObject of(SmtpEnvelope envelope, MessageData data) {
        return new MailObject(
                envelope.from() == null ? null : WireAddress.of(envelope.from(), "from"),
                envelope.recipients().stream()
                        .map(recipient -> WireAddress.of(recipient, "recipients"))
                        .toList(),
                Survey.of(data),
                envelope.smtpUtf8(),
                envelope.notice(),
                envelope.requireTls(),
                data);
    }

    private boolean needsSmtpUtf8() {
        return utf8Header
                || (from != null && from.needsSmtpUtf8())
                || recipients.stream().anyMatch(WireAddress::needsSmtpUtf8);
    }

    /**
     * The MAIL command (RFC 1870, 6152, 6531, 8689), with the extensions that this message needs and no others.
     *
     * @throws TooLarge beyond the server's SIZE, before a byte of the message is sent (F27)
     * @throws ServerRefused where the server lacks what the message cannot do without
     */
    String mailCommand(Capabilities offered) {
        ByteSize largest = offered.largest().orElse(null);
        if (largest != null && survey.size().exceeds(largest)) {
            throw new TooLarge(largest);
        }
        StringBuilder command = new StringBuilder("MAIL FROM:<" + (from == null ? "" : from.text()) + ">");
        if (offered.has("SIZE")) {
            command.append(" SIZE=").append(survey.size().bytes());
        }
        if (survey.eightBit() || needsSmtpUtf8()) {
            require(offered, "8BITMIME", Reason.UTF8_UNSUPPORTED);
            command.append(" BODY=8BITMIME");
        }
        if (needsSmtpUtf8()) {
            require(offered, "SMTPUTF8", Reason.UTF8_UNSUPPORTED);
            command.append(" SMTPUTF8");
        }
        if (requireTls) {
            require(offered, Capabilities.REQUIRETLS, Reason.ENCRYPTION_UNSUPPORTED);
            command.append(" REQUIRETLS");
        }
        DeliveryNotice asked = asked(offered);
        if (asked != null) {
            command.append(asked.ofSender());
        }
        return command.toString();
    }

    /** The RCPT commands, in the order of the envelope. */
    List<String> recipientCommands(Capabilities offered) {
        DeliveryNotice asked = asked(offered);
        return recipients.stream()
                .map(recipient ->
                        "RCPT TO:<" + recipient.text() + ">" + (asked == null ? "" : asked.ofRecipient(recipient)))
                .toList();
    }

    /** RFC 3461: only where DSN is offered. */
    private @Nullable DeliveryNotice asked(Capabilities offered) {
        return offered.has("DSN") ? notice : null;
    }

    private static void require(Capabilities offered, String extension, Reason otherwise) {
        if (!offered.has(extension)) {
            throw new ServerRefused(otherwise, null, null);
        }
    }
}
