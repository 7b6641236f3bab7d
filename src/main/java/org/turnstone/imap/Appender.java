package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.TooLarge;

/** APPEND (RFC 9051 section 6.3.12). */
final class Appender {

    private final ImapConnection connection;

    Appender(ImapConnection connection) {
        this.connection = connection;
    }

    Optional<Uid> append(MailboxPath mailbox, Set<Flag> flags, Instant internalDate, MessageSource message)
            throws IOException {
        OptionalLong limit = connection.capabilities().appendLimit();
        if (limit.isPresent() && message.size().bytes() > limit.getAsLong()) {
            throw new TooLarge(ByteSize.of(limit.getAsLong()));
        }
        Status status = send(mailbox, flags, internalDate, message);
        if (status.has("TRYCREATE")) {
            new MailboxTree(connection).create(mailbox);
            status = send(mailbox, flags, internalDate, message);
        }
        Refusals.requireOk(status);
        return appended(status);
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
