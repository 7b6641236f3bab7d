package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Flag;
import org.turnstone.mailbox.ConversationRows;
import org.turnstone.mailbox.Counts;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.ListViews;
import org.turnstone.mailbox.Listings;
import org.turnstone.mailbox.MailboxPages;
import org.turnstone.mailbox.RowId;
import org.turnstone.mailbox.RowViews;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.TurboStreams;

/** What the page hears after messages were marked: their rows as they are now, and how many are unread. */
@RequestScoped
class FlagsReply {

    private final KnownMailboxes mailboxes;
    private final AccountMessages messages;
    private final ListViews lists;
    private final Listings listings;
    private final Counts counts;
    private final Reply reply;

    FlagsReply(
            KnownMailboxes mailboxes,
            AccountMessages messages,
            ListViews lists,
            Listings listings,
            Counts counts,
            Reply reply) {
        this.mailboxes = mailboxes;
        this.messages = messages;
        this.lists = lists;
        this.listings = listings;
        this.counts = counts;
        this.reply = reply;
    }

    Response marked(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, @Nullable Toast toast) {
        return reply.to(chosen.backUrl(), toast, streams -> {
            rows(account, access, chosen, selection, streams);
            counts.ofOpen(account, access, selection.mailbox()).ifPresent(now -> streams.and(MailboxPages.counts(now)));
        });
    }

    /** A star makes nothing unread, so nothing is counted: that takes a search through the mailbox. */
    Response starred(Account account, MailAccess access, ChosenMessages chosen, Selection one) {
        return reply.to(chosen.backUrl(), null, streams -> rows(account, access, chosen, one, streams));
    }

    private void rows(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, TurboStreams streams) {
        RowViews rows = lists.rows(account, mailboxes.of(account, access), selection.mailbox());
        String mailbox = MailUrl.mailbox(Integer.toString(chosen.account), selection.mailbox());
        var conversations = listings.conversations(account, access, selection.mailbox(), selection.uids());
        conversations.ifPresent(list -> list.forEach(conversation -> streams.replace(
                RowId.of(selection.ref(conversation.head().uid())),
                MailboxPages.row(new ConversationRows(rows).row(selection.validity(), conversation, null)))));
        for (MessageSummary message : messages.of(account, access).rows(selection)) {
            if (conversations.isEmpty()) {
                streams.replace(
                        RowId.of(selection.ref(message.uid())),
                        MailboxPages.row(rows.row(selection.validity(), message, null)));
            }
            String id = selection.ref(message.uid()).id();
            String star = MessageView.starElement(mailbox, id);
            streams.replace(star, MessagePages.star(star, mailbox, id, message.has(Flag.FLAGGED)));
        }
    }
}
