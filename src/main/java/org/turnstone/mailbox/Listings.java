package org.turnstone.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.ConversationPage;
import org.turnstone.conversation.ConversationReader;
import org.turnstone.conversation.ConversationSummary;
import org.turnstone.conversation.Conversations;
import org.turnstone.conversation.Pins;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.ImapMailboxes;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.Milestone;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.preference.Preferences;

/** Reads lists the way a person wants them: by conversation where those are known, else by message. */
@ApplicationScoped
public class Listings {

    private final Preferences preferences;
    private final Conversations conversations;
    private final Departures departures;

    Listings(Preferences preferences, Conversations conversations, Departures departures) {
        this.preferences = preferences;
        this.conversations = conversations;
        this.departures = departures;
    }

    /**
     * A page with the tree around it.
     *
     * @param start where the page begins
     * @param newest the last message of the mailbox; empty where there is none
     */
    public record Opened(Listing listing, Start start, Mailboxes.Tree tree, Optional<Uid> newest) {}

    /** As {@link #open}; where nothing is left there, the rows above: who has put away a page of them is not done yet. */
    Opened openFilled(Account account, MailAccess access, MailboxPath mailbox, Arrangement arrangement, Start start) {
        Opened opened = open(account, access, mailbox, arrangement, start);
        PageCursor above = opened.listing().newer() == null
                ? PageCursor.END
                : opened.listing().newer();
        return start.cursor() == null || !isEmpty(account, mailbox, opened.listing())
                ? opened
                : open(account, access, mailbox, arrangement, Start.at(above));
    }

    private boolean isEmpty(Account account, MailboxPath mailbox, Listing listing) {
        return switch (listing) {
            case Listing.ByMessage(MessagePage page, List<MessageSummary> pinned) ->
                pinned.isEmpty()
                        && departures.without(account, mailbox, page).messages().isEmpty();
            case Listing.ByConversation(ConversationPage page) ->
                page.pinned().isEmpty() && page.conversations().isEmpty();
        };
    }

    /** One page with the tree around it, over one connection; what the tree says of changes is then looked into. */
    Opened open(Account account, MailAccess access, MailboxPath mailbox, Arrangement arrangement, Start start) {
        Optional<ConversationReader> reader = reader(account, arrangement);
        Opened opened = open(account, access, mailbox, reader, arrangement, start);
        if (mailbox.isInbox() && conversations.sweep(account, access)) {
            opened = open(account, access, mailbox, reader, arrangement, start);
        }
        conversations.seen(account, access, opened.tree().mailboxes());
        return opened;
    }

    private Opened open(
            Account account,
            MailAccess access,
            MailboxPath mailbox,
            Optional<ConversationReader> reader,
            Arrangement arrangement,
            Start start) {
        return access.read(mailbox, folder -> {
            Listing listing = page(account, folder, reader, arrangement, start);
            ImapMailboxes mailboxes = folder.mailboxes();
            Optional<Uid> newest = folder.newest();
            return new Opened(listing, start, new Mailboxes.Tree(mailboxes.list(), mailboxes.quota()), newest);
        });
    }

    /** One page alone. */
    Listing page(Account account, MailAccess access, MailboxPath mailbox, Arrangement arrangement, Start start) {
        Optional<ConversationReader> reader = reader(account, arrangement);
        return access.read(mailbox, folder -> page(account, folder, reader, arrangement, start));
    }

    /** The page that begins with a place of the list, counted from 1; {@code null} for the first page. */
    @Nullable
    PageCursor at(Account account, MailAccess access, MailboxPath mailbox, Arrangement arrangement, int position) {
        if (position <= 1) {
            return null;
        }
        Optional<ConversationReader> reader = reader(account, arrangement);
        return access.read(mailbox, folder -> {
                    Optional<PageCursor> cursor = reader.isPresent()
                            ? reader.get().at(folder, arrangement.filter(), position)
                            : Optional.empty();
                    return cursor.isPresent() ? cursor : Optional.ofNullable(folder.at(arrangement, position));
                })
                .orElse(null);
    }

    /** When rows at even distances through the list came in, from the top down. */
    List<Milestone> milestones(
            Account account, MailAccess access, MailboxPath mailbox, Arrangement arrangement, int most) {
        Optional<ConversationReader> reader = reader(account, arrangement);
        return access.read(mailbox, folder -> {
            Optional<List<Milestone>> known =
                    reader.isPresent() ? reader.get().milestones(folder, arrangement.filter(), most) : Optional.empty();
            return known.isPresent() ? known.get() : folder.milestones(arrangement, most);
        });
    }

    /** The page that begins with a message, or with the conversation it belongs to, and the tree around it. */
    public Opened around(Account account, MailAccess access, MessageRef open) {
        long first = reader(account)
                .flatMap(_ -> conversations.of(account, open))
                .map(conversation -> conversation.here().getFirst().value())
                .orElse(open.uid().value());
        PageCursor cursor = new PageCursor(PageCursor.Direction.OLDER, Uid.of(Math.min(first + 1, 0xffff_ffffL)), 0);
        return openFilled(account, access, open.mailbox(), Arrangement.PLAIN, Start.at(cursor));
    }

    /** The rows of the conversations these belong to; empty where the list goes by message, as that of Trash does. */
    public List<ConversationSummary> conversations(
            Account account, MailAccess access, MailboxPath mailbox, List<Uid> uids) {
        return reader(account)
                .map(reader -> access.read(mailbox, folder -> reader.rows(folder, uids)))
                .orElse(List.of());
    }

    private Optional<ConversationReader> reader(Account account) {
        return preferences.threading(account.personId()).conversations()
                ? conversations.reader(account)
                : Optional.empty();
    }

    /** Only a list with the newest first goes by conversation: what is sorted is about single messages. */
    private Optional<ConversationReader> reader(Account account, Arrangement arrangement) {
        return arrangement.order() == Arrangement.Order.NEWEST ? reader(account) : Optional.empty();
    }

    /** What rows of a filtered list stand for where they are conversations: all their messages here. */
    public List<Uid> whole(Account account, ImapFolder folder, Arrangement arrangement, List<Uid> matching)
            throws IOException {
        Optional<ConversationReader> reader =
                arrangement.filter().equals(Criterion.ALL) ? Optional.empty() : reader(account, arrangement);
        return reader.isPresent() ? reader.get().whole(folder, matching) : matching;
    }

    private Listing page(
            Account account,
            ImapFolder folder,
            Optional<ConversationReader> reader,
            Arrangement arrangement,
            Start start)
            throws IOException {
        Pins pins =
                arrangement.isPlain() ? Pins.of(folder.rows().bearing(Flag.PINNED), start.isBelowPins()) : Pins.NONE;
        if (reader.isPresent()) {
            Optional<ConversationPage> page = byConversation(account, folder, reader.get(), arrangement, start, pins);
            if (page.isPresent()) {
                return new Listing.ByConversation(page.get());
            }
        }
        return byMessage(folder, folder.page(arrangement, start.cursor(), Mailboxes.PAGE_SIZE), pins);
    }

    private Optional<ConversationPage> byConversation(
            Account account,
            ImapFolder folder,
            ConversationReader reader,
            Arrangement arrangement,
            Start start,
            Pins pins)
            throws IOException {
        List<Uid> leaving = departures.from(account, folder.path());
        return arrangement.isPlain()
                ? reader.page(folder, start.cursor(), Mailboxes.PAGE_SIZE, pins, leaving)
                : reader.page(folder, arrangement.filter(), start.cursor(), Mailboxes.PAGE_SIZE, leaving);
    }

    private static Listing byMessage(ImapFolder folder, MessagePage page, Pins pins) throws IOException {
        boolean first = page.newer() == null;
        List<MessageSummary> pinned = pins.onTop(first) ? folder.rows().of(pins.uids()) : List.of();
        return new Listing.ByMessage(pins.leftOut(first) ? page.without(pins.uids()) : page, pinned);
    }
}
