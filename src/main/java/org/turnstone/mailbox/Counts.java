package org.turnstone.mailbox;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.Tally;
import org.turnstone.mail.MailboxPath;
import org.turnstone.problem.Problem;
import org.turnstone.web.Visit;

/**
 * Counts mailboxes again after something was done in them, one request each. What was done stays done when counting
 * fails: then there is nothing to show, and the next page counts for itself.
 */
@RequestScoped
public class Counts {

    private final KnownMailboxes mailboxes;
    private final Departures departures;
    private final FolderNames names;
    private final ListNotes notes;
    private final Visit visit;

    Counts(KnownMailboxes mailboxes, Departures departures, FolderNames names, ListNotes notes, Visit visit) {
        this.mailboxes = mailboxes;
        this.departures = departures;
        this.names = names;
        this.notes = notes;
        this.visit = visit;
    }

    /** Of the mailbox whose list is on the page. */
    public Optional<CountsView> ofOpen(Account account, MailAccess access, MailboxPath mailbox) {
        try {
            Tally tally = new Mailboxes(access).tally(mailbox, departures.from(account, mailbox));
            return Optional.of(view(account, access, mailbox, tally, true));
        } catch (Problem uncounted) {
            return Optional.empty();
        }
    }

    /** Of one that only the tree shows. */
    public Optional<CountsView> ofOther(Account account, MailAccess access, MailboxPath mailbox) {
        try {
            return Optional.of(view(account, access, mailbox, new Mailboxes(access).tally(mailbox), false));
        } catch (Problem uncounted) {
            return Optional.empty();
        }
    }

    private CountsView view(Account account, MailAccess access, MailboxPath mailbox, Tally tally, boolean open) {
        Mailboxes.Tree tree = mailboxes.of(account, access);
        MailboxNode node = tree.require(mailbox).with(tally);
        String ordinal = Integer.toString(account.ordinal());
        FolderItem folder = new FolderItems(names, ordinal, open ? mailbox : null, visit.numbers()).alone(node);
        return new CountsView(folder, open, open ? notes.of(node) : "");
    }
}
