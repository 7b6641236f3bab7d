package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import org.turnstone.account.Account;
import org.turnstone.deed.AccountDeeds;
import org.turnstone.deed.Selection;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mailbox.FolderNames;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mailbox.RowId;
import org.turnstone.web.TurboStreams;

/** The rows of messages that were found, as they are after they were marked. */
@RequestScoped
class HitRows {

    private final KnownMailboxes mailboxes;
    private final AccountDeeds deeds;
    private final ResultViews views;
    private final FolderNames names;

    HitRows(KnownMailboxes mailboxes, AccountDeeds deeds, ResultViews views, FolderNames names) {
        this.mailboxes = mailboxes;
        this.deeds = deeds;
        this.views = views;
        this.names = names;
    }

    /** Those of one folder. */
    void marked(Account account, MailAccess access, Selection selection, String typed, TurboStreams streams) {
        Marker marker = new Marker(Query.parse(typed).words());
        Mailboxes.Tree tree = mailboxes.of(account, access);
        MailboxNode node = tree.require(selection.mailbox());
        Place place = new Place(node, names.full(node));
        for (MessageSummary message : deeds.of(account, access).rows(selection)) {
            HitView view = views.view(account, tree, marker, place, selection.validity(), message);
            streams.replace(RowId.of(selection.ref(message.uid())), SearchPages.hit(view));
        }
    }
}
