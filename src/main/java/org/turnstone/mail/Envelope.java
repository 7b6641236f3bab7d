package org.turnstone.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of itself in its header (RFC 9051 section 7.5.2 ENVELOPE), decoded for people to read.
 *
 * @param messageId with its angle brackets, as written; {@code null} where there is none
 * @param inReplyTo the header as written, often several ids; {@code null} where there is none
 * @param subject decoded (RFC 2047), without line breaks; empty where there is none
 * @param sentAt the Date header; {@code null} where it is missing or nonsense
 */
public record Envelope(
        @Nullable String messageId,
        @Nullable String inReplyTo,
        String subject,
        @Nullable Instant sentAt,
        List<EmailAddress> from,
        List<EmailAddress> sender,
        List<EmailAddress> replyTo,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> bcc) {

    public Envelope {
        from = List.copyOf(from);
        sender = List.copyOf(sender);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
    }

    /** A message that says nothing of itself. */
    public static final Envelope EMPTY =
            new Envelope(null, null, "", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Who wrote it: From, else Sender (M08: the first address counts, the rest are shown). */
    public @Nullable EmailAddress author() {
        if (!from.isEmpty()) {
            return from.getFirst();
        }
        return sender.isEmpty() ? null : sender.getFirst();
    }

    /** Where an answer goes: Reply-To, else From (RFC 5322 section 3.6.2). */
    public List<EmailAddress> answerTo() {
        if (!replyTo.isEmpty()) {
            return replyTo;
        }
        return from.isEmpty() ? sender : from;
    }
}
