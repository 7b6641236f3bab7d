package org.turnstone.web;

import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;

/** The addresses of mail: paths of ours, percent-encoded, without the host. */
public final class MailUrl {

    private MailUrl() {}

    /** {@code /mail/{account}}. */
    public static String account(String account) {
        return "/mail/" + MailboxSegment.percentEncode(account);
    }

    /** {@code /mail/{account}/{mailbox}}; what is done in a mailbox is posted below it. */
    public static String mailbox(String account, MailboxPath mailbox) {
        return account(account) + "/" + MailboxSegment.encode(mailbox);
    }

    /** {@code /mail/{account}/{mailbox}/{uidvalidity}.{uid}}: the permalink of a message. */
    public static String message(String account, MessageRef message) {
        return mailbox(account, message.mailbox()) + "/" + message.id();
    }

    /** {@code /drafts/{uidvalidity}.{uid}?account=…}: the form in which a message of Drafts is gone on with. */
    public static String draft(String account, MessageRef draft) {
        return "/drafts/" + draft.id() + "?account=" + MailboxSegment.percentEncode(account);
    }
}
