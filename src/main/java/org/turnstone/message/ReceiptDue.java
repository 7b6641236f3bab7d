package org.turnstone.message;

import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;

/**
 * Somebody opened a message whose sender is told so, by a rule of theirs.
 *
 * @param message as it was before
 */
public record ReceiptDue(Account account, MailAccess access, Credentials credentials, OpenedMessage message) {}
