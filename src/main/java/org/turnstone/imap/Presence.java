package org.turnstone.imap;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.turnstone.mail.MailboxPath;
import org.turnstone.problem.NotFound;

/**
 * Tells a mailbox that is not there from one that cannot be opened just now. A server without response codes says NO to
 * both, and whoever takes a locked mailbox for a deleted one forgets what belongs to it.
 */
final class Presence {

    private final ImapConnection connection;

    Presence(ImapConnection connection) {
        this.connection = connection;
    }

    /**
     * Throws what a SELECT that ended like this means; does nothing where it went well.
     *
     * @throws NotFound ({@code MAILBOX}) when the server lists no such mailbox, or one that cannot be selected
     */
    void require(MailboxPath mailbox, Status selected) throws IOException {
        if (selected.isNo() && selected.code().isEmpty() && !listed(mailbox)) {
            throw new NotFound(NotFound.What.MAILBOX);
        }
        Refusals.requireOk(selected);
    }

    private boolean listed(MailboxPath mailbox) throws IOException {
        AtomicBoolean listed = new AtomicBoolean();
        Status status = connection.run(Command.of("LIST \"\"").mailbox(mailbox), response -> {
            if (response.is("LIST")) {
                Listed found = Listed.read(response.data());
                if (found.path().equals(mailbox) && found.selectable()) {
                    listed.set(true);
                }
            }
        });
        Refusals.requireOk(status);
        return listed.get();
    }
}
