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
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.ImapMailboxes;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Milestone;
import org.turnstone.imap.PageCursor;
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
     * @param newest the last message of all, where the list holds more than its page
     */
    public record Opened(Listing listing, Mailboxes.Tree tree, Optional<Uid> newest) {}

    /** One page with the tree around it, over one connection; what the tree says of changes is then looked into. */
    Opened open(
            Account account,
            MailAccess access,
            MailboxPath mailbox,
            Arrangement arrangement,
            @Nullable PageCursor cursor) {
        Optional<ConversationReader> reader = reader(account, arrangement);
        Opened opened = access.read(mailbox, folder -> {
            Listing listing = page(account, folder, reader, arrangement, cursor);
            ImapMailboxes mailboxes = folder.mailboxes();
            boolean more = listing.older() != null || listing.newer() != null;
            Optional<Uid> newest = more ? folder.newest() : Optional.empty();
            return new Opened(listing, new Mailboxes.Tree(mailboxes.list(), mailboxes.quota()), newest);
        });
        conversations.seen(account, access, opened.tree().mailboxes());
        return opened;
    }

    /** One page alone. */
    Listing page(
            Account account,
            MailAccess access,
            MailboxPath mailbox,
            Arrangement arrangement,
            @Nullable PageCursor cursor) {
        Optional<ConversationReader> reader = reader(account, arrangement);
        return access.read(mailbox, folder -> page(account, folder, reader, arrangement, cursor));
    }

    /** The page that begins with a place of the list, counted from 1; {@code null} for the first page. */
    @Nullable
    PageCursor at(Account account, MailAccess access, MailboxPath mailbox, Arrangement arrangement, int position) {
        if (position <= 1) {
            return null;
        }
        Optional<ConversationReader> reader = reader(account, arrangement);
        return access.read(mailbox, folder -> {
                    Optional<PageCursor> cursor =
                            reader.isPresent() ? reader.get().at(folder, position) : Optional.empty();
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
                    reader.isPresent() ? reader.get().milestones(folder, most) : Optional.empty();
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
        return open(account, access, open.mailbox(), Arrangement.PLAIN, cursor);
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

    /** Only the plain list goes by conversation: what is filtered or sorted is about single messages. */
    private Optional<ConversationReader> reader(Account account, Arrangement arrangement) {
        return arrangement.isPlain() ? reader(account) : Optional.empty();
    }

    private Listing page(
            Account account,
            ImapFolder folder,
            Optional<ConversationReader> reader,
            Arrangement arrangement,
            @Nullable PageCursor cursor)
            throws IOException {
        if (reader.isPresent()) {
            Optional<ConversationPage> page =
                    reader.get().page(folder, cursor, Mailboxes.PAGE_SIZE, departures.from(account, folder.path()));
            if (page.isPresent()) {
                return new Listing.ByConversation(page.get());
            }
        }
        return new Listing.ByMessage(folder.page(arrangement, cursor, Mailboxes.PAGE_SIZE));
    }
}
