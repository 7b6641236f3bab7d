package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;

/** Gives the messages of an account to whoever has access to it. */
@ApplicationScoped
public class AccountMessages {

    private final OpenedMessages opened;
    private final KnownMailboxes mailboxes;

    AccountMessages(OpenedMessages opened, KnownMailboxes mailboxes) {
        this.opened = opened;
        this.mailboxes = mailboxes;
    }

    public Messages of(Account account, MailAccess access) {
        return new Messages(account.id(), access, opened, (from, to) -> mark(account, access, from, to));
    }

    /** A mailbox that was made a moment ago is not known yet. */
    private JunkMark mark(Account account, MailAccess access, MailboxPath from, MailboxPath to) {
        Mailboxes.Tree known = mailboxes.of(account, access);
        boolean holds = known.mailboxes().stream().map(MailboxNode::path).anyMatch(to::equals);
        return JunkMark.of(holds ? known : mailboxes.fresh(account, access), from, to);
    }
}
