package org.turnstone.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnstone.mail.EmailAddress;

/** Writes a message as RFC 5322 and MIME want it: CRLF only, lines of at most 998 octets, attachments streamed. */
public final class MessageWriter {

    /**
     * Writes the whole message; the same message gives the same bytes each time.
     *
     * @param withBcc for drafts only: a message on the wire never has a Bcc field (S05). A draft may also hold
     *     addresses that are not ready to be sent to
     * @throws org.turnstone.problem.InvalidInput when a header field would hold a control character (S01) or, but for a
     *     draft, an address that cannot be sent to; nothing has been written then
     */
    public void write(OutgoingMessage message, OutputStream out, boolean withBcc) throws IOException {
        OutgoingCheck.check(message, withBcc);
        out.write(header(message, withBcc));
        new BodyWriter(message, out).write();
        out.flush();
    }

    /**
     * Writes a report: the message's text for people, and beside it what is for machines (RFC 6522).
     *
     * @throws org.turnstone.problem.InvalidInput as {@link #write(OutgoingMessage, OutputStream, boolean)}
     */
    public void write(OutgoingMessage message, OutgoingReport report, OutputStream out) throws IOException {
        OutgoingCheck.check(message, false);
        out.write(header(message, false));
        new BodyWriter(message, out).write(report);
        out.flush();
    }

    /**
     * Header fields to stand before those of a message that is written already: for its copy and its draft.
     *
     * @param bcc whom only its writer sees
     * @param extra further fields by name
     */
    public static byte[] fields(List<EmailAddress> bcc, Map<String, String> extra) {
        FieldWriter fields = new FieldWriter();
        fields.addresses("Bcc", bcc);
        extra.forEach(fields::text);
        return fields.bytes();
    }

    /**
     * The block of fields under which somebody sends on a message that is written already (RFC 5322 section 3.6.6). It
     * stands above everything, earlier blocks of its kind included.
     *
     * @param message who sends it on, to whom and when; its text does not count
     * @throws org.turnstone.problem.InvalidInput as {@link #write(OutgoingMessage, OutputStream, boolean)}
     */
    public static byte[] resentFields(OutgoingMessage message) {
        OutgoingCheck.check(message, false);
        FieldWriter fields = new FieldWriter();
        fields.text("Resent-Date", MailDate.format(message.date(), message.zone()));
        fields.addresses("Resent-From", List.of(message.from()));
        fields.addresses("Resent-To", message.to());
        fields.text("Resent-Message-ID", message.messageId());
        return fields.bytes();
    }

    private static byte[] header(OutgoingMessage message, boolean withBcc) {
        FieldWriter fields = new FieldWriter();
        fields.text("Date", MailDate.format(message.date(), message.zone()));
        fields.addresses("From", List.of(message.from()));
        fields.addresses("Reply-To", message.replyTo());
        fields.addresses("To", message.to());
        fields.addresses("Cc", message.cc());
        if (withBcc) {
            fields.addresses("Bcc", message.bcc());
        } else if (message.to().isEmpty() && message.cc().isEmpty()) {
            fields.text("To", "undisclosed-recipients:;");
        }
        fields.text("Subject", message.subject());
        fields.text("Message-ID", message.messageId());
        String inReplyTo = message.inReplyTo();
        if (inReplyTo != null && OutgoingCheck.isMessageId(inReplyTo)) {
            fields.text("In-Reply-To", inReplyTo);
        }
        List<String> references =
                message.references().stream().filter(OutgoingCheck::isMessageId).toList();
        if (!references.isEmpty()) {
            fields.tokens("References", references);
        }
        message.extraHeaders().entrySet().stream()
                .filter(extra -> !isOurs(extra.getKey()))
                .forEach(extra -> fields.text(extra.getKey(), extra.getValue()));
        fields.text("MIME-Version", "1.0");
        return fields.bytes();
    }

    /** Fields that follow from the message itself and cannot be given besides. */
    private static boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("content-")
                || List.of("date", "from", "sender", "reply-to", "to", "cc", "bcc", "subject", "message-id")
                        .contains(lower)
                || List.of("in-reply-to", "references", "mime-version").contains(lower);
    }
}
