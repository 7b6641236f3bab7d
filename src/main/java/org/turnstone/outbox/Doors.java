package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;
import org.turnstone.smtp.SubmissionServer;

/** The servers of an account, as they are configured when they are needed. */
@ApplicationScoped
class Doors {

    private final MailServers servers;
    private final ImapPool pool;

    Doors(MailServers servers, ImapPool pool) {
        this.servers = servers;
        this.pool = pool;
    }

    MailAccess mailboxes(Account account, Credentials credentials) {
        return pool.access(servers.key(account.address()), servers.imap(account.address()), credentials);
    }

    SubmissionServer submission(Account account) {
        return servers.submission(account.address());
    }
}
