package org.turnstone.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.identity.Identities;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.net.Credentials;

/** Gathers what it takes to send a message on. */
@ApplicationScoped
class Departures {

    private final MailServers servers;
    private final Identities identities;
    private final AccountMessages messages;

    Departures(MailServers servers, Identities identities, AccountMessages messages) {
        this.servers = servers;
        this.identities = identities;
        this.messages = messages;
    }

    RedirectFor of(Account account, MailAccess access, Credentials credentials, MessageRef original) {
        return new RedirectFor(
                account,
                original,
                messages.of(account, access),
                identities.of(account),
                access,
                servers.submission(account.address()),
                credentials);
    }
}
