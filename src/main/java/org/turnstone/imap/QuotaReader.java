package org.turnstone.imap;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MailboxPath;

/** GETQUOTAROOT (RFC 9208 section 4.1.3), for the storage that INBOX counts against. */
final class QuotaReader {

    /** STORAGE is counted in units of 1024 octets (RFC 9208 section 5.1). */
    private static final long UNIT = 1024;

    private final ImapConnection connection;

    QuotaReader(ImapConnection connection) {
        this.connection = connection;
    }

    Optional<Quota> read() throws IOException {
        if (!connection.capabilities().has("QUOTA")) {
            return Optional.empty();
        }
        AtomicReference<Quota> found = new AtomicReference<>();
        Command command = Command.of("GETQUOTAROOT").mailbox(MailboxPath.INBOX);
        // A server that keeps no quota for this person says NO.
        connection.run(command, response -> {
            if (response.is("QUOTA")) {
                hear(response.data(), found);
            }
        });
        return Optional.ofNullable(found.get());
    }

    private static void hear(Tokens data, AtomicReference<Quota> found) {
        data.astring();
        data.skipSpaces();
        data.expect('(');
        while (data.moreInList()) {
            String resource = data.atom();
            data.skipSpaces();
            long used = data.number();
            data.skipSpaces();
            long limit = data.number();
            if (resource.equalsIgnoreCase("STORAGE") && limit < Long.MAX_VALUE / UNIT) {
                found.set(new Quota(ByteSize.of(used * UNIT), ByteSize.of(limit * UNIT)));
            }
        }
    }
}
