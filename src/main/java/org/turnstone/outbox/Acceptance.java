package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.turnstone.database.DatabaseClock;
import org.turnstone.draft.Journal;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;
import org.turnstone.mime.MessageWriter;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.OutgoingReport;
import org.turnstone.problem.RateLimited;
import org.turnstone.security.PieceStream;
import org.turnstone.security.RowKey;

/** Takes messages over from their writers: all of a message and what goes with it, in one transaction, or nothing (S08). */
@ApplicationScoped
class Acceptance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final OutboxConfig config;
    private final ItemSeal seal;
    private final ItemContent content;
    private final ItemCredentials credentials;
    private final Journal journal;
    private final DatabaseClock clock;

    Acceptance(
            OutboxConfig config,
            ItemSeal seal,
            ItemContent content,
            ItemCredentials credentials,
            Journal journal,
            DatabaseClock clock) {
        this.config = config;
        this.seal = seal;
        this.content = content;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a message over.
     *
     * @return when it goes; empty where it was taken over before, by whatever request (S07)
     * @throws RateLimited where its writer has sent too much of late
     * @throws org.turnstone.problem.InvalidInput where it cannot be a message
     */
    Optional<Instant> accept(Dispatch dispatch) {
        try {
            return Optional.of(store(dispatch));
        } catch (PersistenceException refused) {
            if (isKnown(dispatch.id())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Transactional
    boolean isKnown(SubmissionId id) {
        return OutboxRow.count("id", id.value()) > 0;
    }

    @Transactional
    Instant store(Dispatch dispatch) {
        Instant now = clock.now();
        OutgoingMessage message = dispatch.message();
        check(dispatch.account().personId(), message.recipients().size(), now);
        RowKey key = RowKey.fresh(dispatch.id().value());
        OutboxRow row = new OutboxRow();
        row.id = key.row();
        row.personId = dispatch.account().personId();
        row.accountId = dispatch.account().id();
        row.state = dispatch.leaving() instanceof Leaving.At ? ItemState.SCHEDULED : ItemState.HELD;
        row.accepted = now;
        row.due = dispatch.leaving().from(now);
        row.receipt = dispatch.manner() instanceof Manner.Receipt;
        row.recipients = message.recipients().size();
        row.keyHalf = key.half();
        row.details = seal.seal(key, details(dispatch));
        row.credentials = credentials.keep(key, dispatch.account().id(), dispatch.credentials());
        row.persistAndFlush();
        row.octets = write(key, dispatch);
        journal.sent(row.personId, dispatch.id());
        return row.due;
    }

    private void check(long person, int recipients, Instant now) {
        Instant since = now.minus(HOUR);
        int messages = config.messagesPerHour();
        if (messages > 0 && OutboxRow.count("personId = ?1 and accepted > ?2", person, since) >= messages) {
            throw new RateLimited(HOUR);
        }
        int most = config.recipientsPerHour();
        if (most > 0 && recipientsSince(person, since) + recipients > most) {
            throw new RateLimited(HOUR);
        }
    }

    private static long recipientsSince(long person, Instant since) {
        Long sum = OutboxRow.find(
                        "select sum(recipients) from OutboxRow where personId = ?1 and accepted > ?2", person, since)
                .project(Long.class)
                .firstResult();
        return sum == null ? 0 : sum;
    }

    private long write(RowKey key, Dispatch dispatch) {
        try (PieceStream pieces = content.taking(key)) {
            switch (dispatch.manner()) {
                case Manner.Letter _ -> new MessageWriter().write(dispatch.message(), pieces, false);
                case Manner.Receipt(OutgoingReport report) ->
                    new MessageWriter().write(dispatch.message(), report, pieces);
                case Manner.Redirected(MessageSource original, boolean _) -> {
                    pieces.write(MessageWriter.resentFields(dispatch.message()));
                    original.writeTo(pieces);
                }
            }
            return pieces.octets();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ItemDetails details(Dispatch dispatch) {
        OutgoingMessage message = dispatch.message();
        return new ItemDetails(
                message.from(),
                message.recipients(),
                message.bcc(),
                message.subject(),
                message.messageId(),
                message.date(),
                message.needsSmtpUtf8() || hasUtf8Header(dispatch.manner()),
                Place.of(dispatch.draft()),
                Place.of(dispatch.original()),
                dispatch.originalFlags().stream().map(Flag::keyword).toList(),
                dispatch.putAway().stream().map(Uid::value).toList(),
                dispatch.draftFields(),
                dispatch.manner() instanceof Manner.Receipt,
                dispatch.manner() instanceof Manner.Letter letter && letter.askedDelivered(),
                dispatch.manner() instanceof Manner.Letter wishes && wishes.askedRead(),
                dispatch.manner() instanceof Manner.Letter bound && bound.encryptedOnly(),
                dispatch.manner() instanceof Manner.Redirected);
    }

    private static boolean hasUtf8Header(Manner manner) {
        return manner instanceof Manner.Redirected redirected && redirected.utf8Header();
    }
}
