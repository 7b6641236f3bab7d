package org.turnstone.compose;

import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.net.Credentials;
import org.turnstone.smtp.SubmissionServer;

/** Whose message is being written, and what it takes to store and to send it. */
record WritingFor(Account account, MailAccess access, SubmissionServer server, Credentials credentials) {

    Mailboxes mailboxes() {
        return new Mailboxes(access);
    }

    MailboxPath drafts() {
        return mailboxes().require(SpecialUse.DRAFTS);
    }
}
