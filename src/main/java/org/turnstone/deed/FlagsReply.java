package org.turnstone.deed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.ConversationSummary;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.label.LabelBook;
import org.turnstone.label.LabelChoice;
import org.turnstone.label.Labels;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.ConversationRows;
import org.turnstone.mailbox.Counts;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.ListViews;
import org.turnstone.mailbox.Listings;
import org.turnstone.mailbox.MailboxPages;
import org.turnstone.mailbox.RowId;
import org.turnstone.mailbox.RowViews;
import org.turnstone.message.MessagePages;
import org.turnstone.message.MessageView;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.TurboStreams;

/** What the page hears after messages were marked: their rows as they are now, and how many are unread. */
@RequestScoped
class FlagsReply {

    private final KnownMailboxes mailboxes;
    private final AccountDeeds deeds;
    private final ListViews lists;
    private final Listings listings;
    private final Counts counts;
    private final Labels labels;
    private final Reply reply;

    FlagsReply(
            KnownMailboxes mailboxes,
            AccountDeeds deeds,
            ListViews lists,
            Listings listings,
            Counts counts,
            Labels labels,
            Reply reply) {
        this.mailboxes = mailboxes;
        this.deeds = deeds;
        this.lists = lists;
        this.listings = listings;
        this.counts = counts;
        this.labels = labels;
        this.reply = reply;
    }

    Response marked(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, @Nullable Toast toast) {
        return reply.to(chosen.backUrl(), toast, streams -> {
            changed(account, access, chosen, selection, streams);
            counts.ofOpen(account, access, selection.mailbox()).ifPresent(now -> streams.and(MailboxPages.counts(now)));
        });
    }

    /** A star or a label makes nothing unread, so nothing is counted: that takes a search through the mailbox. */
    Response uncounted(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, @Nullable Toast toast) {
        return reply.to(chosen.backUrl(), toast, streams -> changed(account, access, chosen, selection, streams));
    }

    /** A pin moves its row: the list is looked at again as a whole. */
    Response pinned(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, boolean on, Toast toast) {
        return kept(account, access, chosen, selection, toast, (streams, ref, mailbox) -> {
            String element = MessageView.pinElement(mailbox, ref.id());
            streams.replace(element, MessagePages.pin(element, mailbox, on));
        });
    }

    /** What is muted may stand in rows of other messages, where those are listed one by one. */
    Response muted(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, boolean on, Toast toast) {
        return kept(account, access, chosen, selection, toast, (streams, ref, mailbox) -> {
            String element = MessageView.muteElement(mailbox, ref.id());
            streams.replace(element, MessagePages.mute(element, mailbox, on));
        });
    }

    /** What else changes for each message. */
    @FunctionalInterface
    private interface Beside {
        void of(TurboStreams streams, MessageRef ref, String mailbox);
    }

    private Response kept(
            Account account,
            MailAccess access,
            ChosenMessages chosen,
            Selection selection,
            Toast toast,
            Beside beside) {
        String mailbox = MailUrl.mailbox(Integer.toString(chosen.account), selection.mailbox());
        return reply.to(chosen.pane == null ? chosen.backUrl() : chosen.openUrl(), toast, streams -> {
            Selection shown = chosen.shown(selection);
            rows(account, access, chosen, shown, streams);
            shown.refs().forEach(ref -> beside.of(streams, ref, mailbox));
            streams.lookAgain();
        });
    }

    /** Of a whole list the form names those alone that are ticked: any other row on the page may have changed too. */
    private void changed(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, TurboStreams streams) {
        rows(account, access, chosen, chosen.shown(selection), streams);
        if (chosen.all != null) {
            streams.lookAgain();
        }
    }

    private void rows(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, TurboStreams streams) {
        if (selection.size() == 0) {
            return;
        }
        RowViews rows = lists.rows(account, mailboxes.of(account, access), selection.mailbox());
        String mailbox = MailUrl.mailbox(Integer.toString(chosen.account), selection.mailbox());
        List<ConversationSummary> conversations =
                listings.conversations(account, access, selection.mailbox(), selection.uids());
        for (ConversationSummary conversation : conversations) {
            streams.replaceEach(
                    RowId.ofConversation(selection.ref(conversation.head().uid())),
                    MailboxPages.row(new ConversationRows(rows).row(selection.validity(), conversation, null)));
        }
        for (MessageSummary message : deeds.of(account, access).rows(selection)) {
            MessageRef ref = selection.ref(message.uid());
            streams.replaceEach(
                    conversations.isEmpty() ? RowId.inAnyList(ref) : RowId.ofSingle(ref),
                    MailboxPages.row(rows.row(selection.validity(), message, null)));
            String star = MessageView.starElement(mailbox, ref.id());
            streams.replace(star, MessagePages.star(star, mailbox, ref.id(), message.has(Flag.FLAGGED)));
            labels(ref, mailbox, labels.of(account), message, streams);
        }
    }

    private static void labels(
            MessageRef ref, String mailbox, LabelBook book, MessageSummary message, TurboStreams streams) {
        String element = MessageView.labelsElement(mailbox, ref.id());
        List<LabelChoice> choices = LabelChoice.of(book, book.among(message.flags()));
        streams.replace(element, MessagePages.labels(element, choices))
                .update(element + "-menu", MessagePages.labelMenu(choices, mailbox));
    }
}
