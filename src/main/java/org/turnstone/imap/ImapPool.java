package org.turnstone.imap;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.net.Credentials;

/** All connections to IMAP servers, by account: bounded for each and for all, shared by turns, kept while they are of use. */
@SuppressWarnings("DoNotCallSuggester") // The verbs follow.
@ApplicationScoped
public class ImapPool {

    /** The mailboxes of one person. Cheap: nothing is opened before it is needed. */
    public MailAccess access(AccountKey account, ImapServer server, Credentials credentials) {
        throw new UnsupportedOperationException();
    }

    /**
     * Signs in anew, whatever the pool holds, and keeps the connection for that account.
     *
     * @throws org.turnstone.problem.SignInRequired when the server refuses the password
     * @throws org.turnstone.problem.ServerUnreachable when it cannot be asked
     * @throws org.turnstone.problem.ServerRefused when it says that the administrator has to act
     */
    public void verify(AccountKey account, ImapServer server, Credentials credentials) {
        throw new UnsupportedOperationException();
    }

    /** Closes the account's connections: idle ones now, busy ones as soon as their work is done. */
    public void retire(AccountKey account) {
        throw new UnsupportedOperationException();
    }

    public PoolStatistics statistics() {
        throw new UnsupportedOperationException();
    }
}
