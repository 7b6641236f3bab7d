package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;

/** Gives the messages of an account to whoever has access to it. */
@ApplicationScoped
public class AccountMessages {

    private final OpenedMessages opened;

    AccountMessages(OpenedMessages opened) {
        this.opened = opened;
    }

    public Messages of(Account account, MailAccess access) {
        return new Messages(account.id(), access, opened);
    }
}
