package org.turnstone.receipt;

import jakarta.enterprise.context.RequestScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.turnstone.account.Account;
import org.turnstone.answered.Answered;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identities;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageIds;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.net.Credentials;
import org.turnstone.outbox.Accepted;
import org.turnstone.outbox.Dispatch;
import org.turnstone.outbox.Leaving;
import org.turnstone.outbox.Manner;
import org.turnstone.outbox.Outbox;
import org.turnstone.report.ReadNotice;
import org.turnstone.report.ReceiptRequest;
import org.turnstone.security.ServerSecret;
import org.turnstone.web.Dates;
import org.turnstone.web.Visit;

/** Sends receipts: one for a message, whatever is pressed twice, and by however many programs (RFC 3503). */
@RequestScoped
class Receipts {

    private final Outbox outbox;
    private final Answered answered;
    private final Identities identities;
    private final ServerSecret secret;
    private final AnswerTexts texts;
    private final Visit visit;
    private final Clock clock;

    Receipts(
            Outbox outbox,
            Answered answered,
            Identities identities,
            ServerSecret secret,
            AnswerTexts texts,
            Visit visit,
            Clock clock) {
        this.outbox = outbox;
        this.answered = answered;
        this.identities = identities;
        this.secret = secret;
        this.texts = texts;
        this.visit = visit;
        this.clock = clock;
    }

    /**
     * Tells the sender, unless they were told before.
     *
     * @param byHand whether the person said so of this very message
     * @return whether they are told now
     */
    boolean send(
            Account account,
            MailAccess access,
            Credentials credentials,
            OpenedMessage message,
            ReceiptRequest request,
            boolean byHand) {
        if (message.has(Flag.MDN_SENT)
                || answered.has(account.id(), message.parsed().headers())) {
            return false;
        }
        Accepted accepted = outbox.accept(dispatch(account, credentials, message, request, byHand));
        settle(account, access, message);
        return accepted instanceof Accepted.Taken;
    }

    /** From now on nobody is asked about this message any more, here or by another program. */
    void settle(Account account, MailAccess access, OpenedMessage message) {
        answered.remember(account.id(), message.parsed().headers());
        access.change(message.ref().mailbox(), folder -> {
            folder.requireValidity(message.ref().validity());
            return folder.addFlags(List.of(message.ref().uid()), Set.of(Flag.MDN_SENT));
        });
    }

    private Dispatch dispatch(
            Account account, Credentials credentials, OpenedMessage message, ReceiptRequest request, boolean byHand) {
        Headers header = message.parsed().headers();
        EmailAddress reader =
                identities.of(account).answering(message.envelope(), header).from();
        return new Dispatch(
                submission(account, message),
                new Manner.Receipt(ReadNotice.of(reader, header, byHand)),
                account,
                credentials,
                letter(message, reader, request, byHand),
                new Leaving.After(Duration.ZERO),
                null,
                message.ref(),
                Set.of(Flag.MDN_SENT),
                Map.of());
    }

    private OutgoingMessage letter(OpenedMessage message, EmailAddress reader, ReceiptRequest request, boolean byHand) {
        Dates dates = visit.dates();
        Instant now = clock.instant();
        Instant sent = Objects.requireNonNullElse(message.envelope().sentAt(), message.receivedAt());
        String subject = message.envelope().subject();
        Optional<String> id = id(message);
        return new OutgoingMessage(
                reader,
                List.of(request.to()),
                List.of(),
                List.of(),
                List.of(),
                texts.subject(subject),
                texts.body(subject, dates.full(sent), dates.full(now)),
                null,
                List.of(),
                id.orElse(null),
                id.stream().toList(),
                MessageIds.generate(reader.domain()),
                now,
                visit.zone(),
                byHand ? Map.of() : Map.of("Auto-Submitted", "auto-replied"));
    }

    private static Optional<String> id(OpenedMessage message) {
        return Optional.ofNullable(message.envelope().messageId())
                .flatMap(text -> MessageIds.parse(text).stream().findFirst());
    }

    /** Follows from the message, so that the outbox knows the second receipt for what it is (S07). */
    private SubmissionId submission(Account account, OpenedMessage message) {
        String which = id(message)
                .orElseGet(() ->
                        message.ref().mailbox().name() + " " + message.ref().id());
        byte[] hash = secret.hash("receipt", (account.id() + " " + which).getBytes(StandardCharsets.UTF_8));
        ByteBuffer octets = ByteBuffer.wrap(hash);
        return new SubmissionId(new UUID(octets.getLong(), octets.getLong()));
    }
}
