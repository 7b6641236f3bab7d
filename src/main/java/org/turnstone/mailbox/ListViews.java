package org.turnstone.mailbox;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.ConversationPage;
import org.turnstone.delivery.Deliveries;
import org.turnstone.delivery.DeliveryTexts;
import org.turnstone.delivery.Undelivered;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSummary;
import org.turnstone.label.LabelChoice;
import org.turnstone.label.Labels;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.snooze.Snoozes;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Visit;

/** Makes the list of a mailbox out of a page of it. */
@RequestScoped
public class ListViews {

    private final MailboxTexts texts;
    private final ChoiceTexts choices;
    private final PinTexts pins;
    private final FolderNames names;
    private final ListNotes notes;
    private final Departures departures;
    private final Labels labels;
    private final Snoozes snoozes;
    private final Deliveries deliveries;
    private final DeliveryTexts deliveryTexts;
    private final Visit visit;

    ListViews(
            MailboxTexts texts,
            ChoiceTexts choices,
            PinTexts pins,
            FolderNames names,
            ListNotes notes,
            Departures departures,
            Labels labels,
            Snoozes snoozes,
            Deliveries deliveries,
            DeliveryTexts deliveryTexts,
            Visit visit) {
        this.texts = texts;
        this.choices = choices;
        this.pins = pins;
        this.names = names;
        this.notes = notes;
        this.departures = departures;
        this.labels = labels;
        this.snoozes = snoozes;
        this.deliveries = deliveries;
        this.deliveryTexts = deliveryTexts;
        this.visit = visit;
    }

    /**
     * The list as the page shows it.
     *
     * @param tree the mailboxes of the account, to know what this one is for
     * @param choice what of it is shown, and in which order
     * @param start where the page begins
     * @param newest the last message of the mailbox, as far as the page needs to know
     */
    public ListView of(
            Account account,
            Mailboxes.Tree tree,
            MailboxPath mailbox,
            ListChoice choice,
            Listing page,
            Start start,
            Optional<Uid> newest) {
        return list(account, tree, mailbox, choice, page, start, newest, null);
    }

    /** The list with one of its messages open; it begins there. */
    public ListView around(Account account, Listings.Opened opened, MessageRef open) {
        return list(
                account,
                opened.tree(),
                open.mailbox(),
                ListChoice.PLAIN,
                opened.listing(),
                opened.start(),
                opened.newest(),
                open.uid());
    }

    private ListView list(
            Account account,
            Mailboxes.Tree tree,
            MailboxPath mailbox,
            ListChoice choice,
            Listing page,
            Start start,
            Optional<Uid> newest,
            @Nullable Uid open) {
        String ordinal = Integer.toString(account.ordinal());
        MailboxNode node = tree.require(mailbox);
        String url = MailUrl.mailbox(ordinal, mailbox);
        String chosen = ChoiceView.address(url, choice);
        return new ListView(
                mailbox.name(),
                names.of(node),
                notes.of(node),
                MailUrl.account(ordinal),
                url,
                start.address(chosen),
                node.use(),
                sections(account, tree, mailbox, choice, page, open),
                page.older() == null
                        ? null
                        : start.below(page.older(), page.newer() == null).address(chosen),
                page.newer() == null ? null : Start.at(page.newer()).address(chosen),
                PlaceView.of(url, choice, page),
                page instanceof Listing.ByConversation,
                ChoiceView.of(choice, url, choices),
                LabelChoice.of(labels.of(account), List.of()),
                abilities(node),
                newest.map(last -> new MessageRef(mailbox, page.validity(), last).id())
                        .orElse(""),
                page.older() == null && page.newer() == null ? null : wholeList(choice, page, node));
    }

    /** How many bring something to keep, only their structures tell: nobody counts those for an offer. */
    private WholeListView wholeList(ListChoice choice, Listing page, MailboxNode node) {
        boolean counted = !choice.only().contains(ListChoice.Only.ATTACHED);
        int count = choice.only().isEmpty() ? node.messages() : page.total();
        String number = counted ? visit.numbers().count(count) : "";
        String folder = names.of(node);
        String label;
        if (choice.only().isEmpty()) {
            label = texts.listAll(number, folder);
        } else if (page instanceof Listing.ByConversation && counted) {
            label = texts.listAllConversations(number, folder);
        } else {
            label = counted ? texts.listAllMatching(number, folder) : texts.listAllMatchingUncounted(folder);
        }
        return new WholeListView(label, number);
    }

    private List<DateSection> sections(
            Account account,
            Mailboxes.Tree tree,
            MailboxPath mailbox,
            ListChoice choice,
            Listing page,
            @Nullable Uid open) {
        RowViews rows = rows(account, tree, mailbox);
        return switch (page) {
            case Listing.ByMessage(MessagePage messages, List<MessageSummary> pinned) -> {
                List<RowView> top = departures.without(account, mailbox, messages.validity(), pinned).stream()
                        .map(message -> rows.row(messages.validity(), message, open))
                        .toList();
                yield below(
                        top, rows.sections(departures.without(account, mailbox, messages), open, choice.isByDate()));
            }
            case Listing.ByConversation(ConversationPage conversations) -> {
                ConversationRows all = new ConversationRows(rows);
                List<RowView> top = conversations.pinned().stream()
                        .map(conversation -> all.row(conversations.validity(), conversation, open))
                        .toList();
                yield below(top, all.sections(conversations, open));
            }
        };
    }

    private List<DateSection> below(List<RowView> pinned, List<DateSection> dated) {
        return pinned.isEmpty()
                ? dated
                : Stream.concat(Stream.of(DateSection.ofPins(pins.heading(), pinned)), dated.stream())
                        .toList();
    }

    /** Rows of that mailbox, one by one. */
    public RowViews rows(Account account, Mailboxes.Tree tree, MailboxPath mailbox) {
        return new RowViews(
                account,
                mailbox,
                tree.require(mailbox).use(),
                labels.of(account),
                snoozes.notes(account, mailbox, visit.dates()),
                new RowMark(undelivered(account, tree.require(mailbox).use()), deliveryTexts.rowFailed()),
                visit.dates(),
                visit.numbers(),
                texts.rowMe());
    }

    /** Only what the person sent themselves is asked about. */
    private Undelivered undelivered(Account account, @Nullable SpecialUse use) {
        return use == SpecialUse.SENT ? deliveries.undelivered(account.id()) : _ -> false;
    }

    private static ListView.Abilities abilities(MailboxNode node) {
        SpecialUse use = node.use();
        boolean snoozed = SnoozedMailbox.is(node.path());
        boolean own = use == null && !snoozed;
        return new ListView.Abilities(
                use != SpecialUse.ARCHIVE && use != SpecialUse.DRAFTS,
                use != SpecialUse.JUNK && use != SpecialUse.SENT && use != SpecialUse.DRAFTS && !snoozed,
                own,
                node.childrenAllowed() && !node.delimiter().isNone() && !snoozed,
                own && node.subscribed(),
                own && !node.subscribed());
    }
}
