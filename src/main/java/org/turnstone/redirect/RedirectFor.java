package org.turnstone.redirect;

import org.turnstone.account.Account;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.Messages;
import org.turnstone.net.Credentials;
import org.turnstone.smtp.SubmissionServer;

/**
 * What is sent on, whose it is, and what it takes to send it.
 *
 * @param original where it lies
 * @param identities as whom the account may send
 */
record RedirectFor(
        Account account,
        MessageRef original,
        Messages mail,
        OwnIdentities identities,
        MailAccess access,
        SubmissionServer server,
        Credentials credentials) {}
