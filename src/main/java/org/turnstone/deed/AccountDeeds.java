package org.turnstone.deed;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;

/** Lets whoever has access to an account do things with its messages. */
@ApplicationScoped
public class AccountDeeds {

    private final KnownMailboxes mailboxes;

    AccountDeeds(KnownMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    public Deeds of(Account account, MailAccess access) {
        return new Deeds(access, (from, to) -> mark(account, access, from, to));
    }

    /** A mailbox that was made a moment ago is not known yet. */
    private JunkMark mark(Account account, MailAccess access, MailboxPath from, MailboxPath to) {
        Mailboxes.Tree known = mailboxes.of(account, access);
        boolean holds = known.mailboxes().stream().map(MailboxNode::path).anyMatch(to::equals);
        return JunkMark.of(holds ? known : mailboxes.fresh(account, access), from, to);
    }
}
