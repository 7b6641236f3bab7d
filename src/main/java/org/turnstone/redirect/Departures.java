package org.turnstone.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.correspondent.Seeding;
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
    private final Seeding seeding;

    Departures(MailServers servers, Identities identities, AccountMessages messages, Seeding seeding) {
        this.servers = servers;
        this.identities = identities;
        this.messages = messages;
        this.seeding = seeding;
    }

    RedirectFor of(Account account, MailAccess access, Credentials credentials, MessageRef original) {
        // Whoever is about to name recipients has them suggested.
        seeding.begin(account, access);
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
