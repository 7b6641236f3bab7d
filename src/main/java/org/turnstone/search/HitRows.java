package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mailbox.FolderNames;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mailbox.RowId;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Selection;
import org.turnstone.session.SignedIn;
import org.turnstone.web.TurboStreams;

/** The rows of messages that were found, as they are after they were marked. */
@RequestScoped
class HitRows {

    private final SignedIn signedIn;
    private final KnownMailboxes mailboxes;
    private final AccountMessages messages;
    private final ResultViews views;
    private final FolderNames names;

    HitRows(
            SignedIn signedIn,
            KnownMailboxes mailboxes,
            AccountMessages messages,
            ResultViews views,
            FolderNames names) {
        this.signedIn = signedIn;
        this.mailboxes = mailboxes;
        this.messages = messages;
        this.views = views;
        this.names = names;
    }

    void marked(Map<Hits.Where, Selection> selections, String typed, TurboStreams streams) {
        Marker marker = new Marker(Query.parse(typed).words());
        selections.forEach((where, selection) -> {
            Account account = signedIn.account(where.account());
            MailAccess access = signedIn.access(account);
            Mailboxes.Tree tree = mailboxes.of(account, access);
            Place place = new Place(tree.require(where.mailbox()), names.full(tree.require(where.mailbox())));
            List<MessageSummary> now = messages.of(account, access).rows(selection);
            for (MessageSummary message : now) {
                HitView view = views.view(account, tree, marker, place, where.validity(), message);
                streams.replace(RowId.of(selection.ref(message.uid())), SearchPages.hit(view));
            }
        });
    }
}
