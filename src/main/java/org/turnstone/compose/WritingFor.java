package org.turnstone.compose;

import org.turnstone.account.Account;
import org.turnstone.identity.Identity;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.net.Credentials;
import org.turnstone.smtp.SubmissionServer;

/**
 * Whose message is being written, and what it takes to store and to send it.
 *
 * @param identities as whom the account may write
 * @param self as whom it is written
 */
record WritingFor(
        Account account,
        OwnIdentities identities,
        Identity self,
        MailAccess access,
        SubmissionServer server,
        Credentials credentials) {

    /** The same, written as somebody else. */
    WritingFor as(Identity other) {
        return new WritingFor(account, identities, other, access, server, credentials);
    }

    Mailboxes mailboxes() {
        return new Mailboxes(access);
    }

    MailboxPath drafts() {
        return mailboxes().require(SpecialUse.DRAFTS);
    }
}
