package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.TooLarge;

/** APPEND (RFC 9051 section 6.3.12), and REPLACE (RFC 8508). */
final class Appender {

    private final ImapConnection connection;

    Appender(ImapConnection connection) {
        this.connection = connection;
    }

    Optional<Uid> append(MailboxPath mailbox, Set<Flag> flags, Instant internalDate, MessageSource message)
            throws IOException {
        requireSize(message);
        Status status = send(mailbox, flags, internalDate, message);
        if (status.has("TRYCREATE")) {
            new MailboxTree(connection).create(mailbox);
            status = send(mailbox, flags, internalDate, message);
        }
        Refusals.requireOk(status);
        return appended(status);
    }

    /**
     * Puts a message in the place of another one of the selected mailbox: the server does both or neither.
     *
     * @return empty where it does neither and a plain APPEND may tell why, or help: there is no REPLACE, or no such message
     *     any more
     * @throws org.turnstone.problem.QuotaExceeded when the storage is full; the old one stays
     */
    Optional<Replaced> replace(
            Uid old, MailboxPath mailbox, Set<Flag> flags, Instant internalDate, MessageSource message)
            throws IOException {
        if (!connection.capabilities().replace()) {
            return Optional.empty();
        }
        requireSize(message);
        AtomicReference<Uid> told = new AtomicReference<>();
        Command command = Command.of("UID REPLACE")
                .raw(old.toString())
                .mailbox(mailbox)
                .flags(flags)
                .dateTime(internalDate)
                .message(message);
        // RFC 8508 section 4.3: the UID is told before the old message goes, in an untagged OK.
        Status status = connection.run(command, response -> {
            if (response.isStatus()) {
                appended(response.status()).ifPresent(told::set);
            }
        });
        if (status.has("OVERQUOTA") || status.has("TOOBIG")) {
            Refusals.requireOk(status);
        }
        if (!status.isOk()) {
            return Optional.empty();
        }
        return Optional.of(new Replaced(Optional.ofNullable(told.get()).or(() -> appended(status))));
    }

    private void requireSize(MessageSource message) {
        OptionalLong limit = connection.capabilities().appendLimit();
        if (limit.isPresent() && message.size().bytes() > limit.getAsLong()) {
            throw new TooLarge(ByteSize.of(limit.getAsLong()));
        }
    }

    private Status send(MailboxPath mailbox, Set<Flag> flags, Instant internalDate, MessageSource message)
            throws IOException {
        return connection.run(Command.of("APPEND")
                .mailbox(mailbox)
                .flags(flags)
                .dateTime(internalDate)
                .message(message));
    }

    /** {@code APPENDUID 38505 3955}. */
    private static Optional<Uid> appended(Status status) {
        String[] parts = status.arguments().split(" ", -1);
        if (!status.has("APPENDUID") || parts.length != 2) {
            return Optional.empty();
        }
        try {
            return UidSet.parse(parts[1]).stream().findFirst();
        } catch (MalformedResponse unreadable) {
            return Optional.empty();
        }
    }
}
