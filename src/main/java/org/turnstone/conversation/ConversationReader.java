package org.turnstone.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.Milestone;
import org.turnstone.imap.Narrowing;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * Lists a mailbox by conversation: the order out of memory, everything a person sees from the server as it is now. What
 * came since is taken in first, with one short command; what turns out to be gone is dropped and its place filled.
 */
public final class ConversationReader {

    /** More than this is read in the background; until then the list goes by message. */
    private static final int MOST_NEW = 1_000;

    private static final int ATTEMPTS = 3;

    private final Index index;
    private final Clues clues;
    private final Names names;

    ConversationReader(Index index, Clues clues, Names names) {
        this.index = index;
        this.clues = clues;
        this.names = names;
    }

    /**
     * One page.
     *
     * @param cursor from the page before or after; {@code null} for the newest
     * @param pins what stands at the top
     * @param leaving not shown as long as they carry {@code \Deleted}
     * @return empty where the mailbox has no conversations, or too much has changed to say
     */
    public Optional<ConversationPage> page(
            ImapFolder folder, @Nullable PageCursor cursor, int size, Pins pins, Collection<Uid> leaving)
            throws IOException {
        if (!catchUp(folder)) {
            return Optional.empty();
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Slice slice = index.page(folder.path(), cursor, size).orElse(null);
            if (slice == null) {
                return Optional.empty();
            }
            boolean first = slice.newer() == null;
            Map<Uid, Conversation> pinned = pins.leftOut(first) ? pinned(folder, pins) : Map.of();
            List<Conversation> shown = slice.conversations().stream()
                    .filter(conversation -> !pinned.containsKey(head(conversation)))
                    .toList();
            List<Conversation> top = pins.onTop(first) ? List.copyOf(pinned.values()) : List.of();
            Set<Uid> all = new LinkedHashSet<>();
            top.forEach(conversation -> all.addAll(conversation.here()));
            shown.forEach(conversation -> all.addAll(conversation.here()));
            Map<Uid, Set<Flag>> flags = folder.rows().flags(all);
            List<Uid> gone = all.stream().filter(uid -> !flags.containsKey(uid)).toList();
            index.remove(folder.path(), gone);
            if (gone.isEmpty() || attempt == ATTEMPTS) {
                leaving.forEach(
                        uid -> flags.computeIfPresent(uid, (_, now) -> now.contains(Flag.DELETED) ? null : now));
                return Optional.of(new ConversationPage(
                        folder.uidValidity(),
                        rows(folder, top, flags),
                        rows(folder, shown, flags),
                        slice.first(),
                        slice.total(),
                        slice.older(),
                        slice.newer()));
            }
        }
        return Optional.empty();
    }

    /** The page that begins with a place of the list, counted from 1; empty where the mailbox has no conversations. */
    public Optional<PageCursor> at(ImapFolder folder, Criterion filter, int position) throws IOException {
        if (!catchUp(folder)) {
            return Optional.empty();
        }
        return filter.equals(Criterion.ALL)
                ? index.at(folder.path(), position)
                : Optional.of(NarrowedPager.at(gathered(folder, folder.rows().narrowed(filter)), position));
    }

    /** When the newest messages of conversations at even distances through the list came in; empty as {@link #at}. */
    public Optional<List<Milestone>> milestones(ImapFolder folder, Criterion filter, int most) throws IOException {
        if (!catchUp(folder)) {
            return Optional.empty();
        }
        return filter.equals(Criterion.ALL)
                ? index.milestones(folder.path(), most)
                : index.milestones(folder.path(), folder.rows().narrowed(filter).candidates(), most);
    }

    /**
     * One page of the conversations that have a message which matches, by their newest message here.
     *
     * @param filter what one of the messages has to be like
     * @return empty where the mailbox has no conversations, or too much has changed to say
     */
    public Optional<ConversationPage> page(
            ImapFolder folder, Criterion filter, @Nullable PageCursor cursor, int size, Collection<Uid> leaving)
            throws IOException {
        if (!catchUp(folder)) {
            return Optional.empty();
        }
        Narrowing narrowing = folder.rows().narrowed(filter);
        List<Gathering.Gathered> all = gathered(folder, narrowing);
        NarrowedPager.Cut cut = new NarrowedPager(narrowing::matching, narrowing.isUncertain(), all).page(cursor, size);
        UidValidity era = folder.uidValidity();
        List<Conversation> conversations = cut.heads().stream()
                .flatMap(head -> of(folder, era, head).stream())
                .toList();
        Set<Uid> here = new LinkedHashSet<>();
        conversations.forEach(conversation -> here.addAll(conversation.here()));
        Map<Uid, Set<Flag>> flags = folder.rows().flags(here);
        here.removeAll(flags.keySet());
        index.remove(folder.path(), here);
        leaving.forEach(uid -> flags.computeIfPresent(uid, (_, now) -> now.contains(Flag.DELETED) ? null : now));
        return Optional.of(new ConversationPage(
                folder.uidValidity(),
                List.of(),
                rows(folder, conversations, flags),
                cut.first(),
                all.size(),
                cut.older(),
                cut.newer()));
    }

    /** All messages here of the conversations that these belong to. */
    public List<Uid> whole(ImapFolder folder, Collection<Uid> uids) throws IOException {
        if (!catchUp(folder)) {
            return List.copyOf(uids);
        }
        UidValidity era = folder.uidValidity();
        Set<Uid> whole = new LinkedHashSet<>(uids);
        index.gather(folder.path(), uids).forEach(gathered -> of(folder, era, gathered.head())
                .ifPresent(conversation -> whole.addAll(conversation.here())));
        return List.copyOf(whole);
    }

    private List<Gathering.Gathered> gathered(ImapFolder folder, Narrowing narrowing) throws IOException {
        return index.gather(folder.path(), narrowing.candidates());
    }

    /** The conversations with a pin, each under its newest message here, the newest first. */
    private Map<Uid, Conversation> pinned(ImapFolder folder, Pins pins) throws IOException {
        UidValidity era = folder.uidValidity();
        Map<Uid, Conversation> pinned = new TreeMap<>(Comparator.reverseOrder());
        for (Uid uid : pins.uids()) {
            of(folder, era, uid).ifPresent(conversation -> pinned.put(head(conversation), conversation));
        }
        return pinned;
    }

    private static Uid head(Conversation conversation) {
        return conversation.here().getFirst();
    }

    /** The conversations that these messages belong to, as rows; in any order. */
    public List<ConversationSummary> rows(ImapFolder folder, Collection<Uid> uids) throws IOException {
        UidValidity era = folder.uidValidity();
        Set<Conversation> conversations = new LinkedHashSet<>();
        for (Uid uid : uids) {
            of(folder, era, uid).ifPresent(conversations::add);
        }
        Set<Uid> all = new LinkedHashSet<>();
        conversations.forEach(conversation -> all.addAll(conversation.here()));
        return rows(folder, List.copyOf(conversations), folder.rows().flags(all));
    }

    private Optional<Conversation> of(ImapFolder folder, UidValidity era, Uid uid) {
        return index.of(new MessageRef(folder.path(), era, uid));
    }

    private List<ConversationSummary> rows(
            ImapFolder folder, List<Conversation> conversations, Map<Uid, Set<Flag>> flags) throws IOException {
        return new Rows(names, clues, flags).of(folder, conversations);
    }

    /** Takes in what came since the mailbox was last looked at; false where that is too much, or everything is void. */
    private boolean catchUp(ImapFolder folder) throws IOException {
        MailboxPath mailbox = folder.path();
        Index.Extent known = index.extent(mailbox).orElse(null);
        int exists = folder.exists();
        if (known == null || !known.validity().equals(folder.uidValidity()) || exists - known.messages() > MOST_NEW) {
            return false;
        }
        if (exists > 0) {
            List<Index.Found> fresh = new ArrayList<>();
            folder.rows()
                    .threadingAfter(
                            known.last(),
                            header -> fresh.add(new Index.Found(mailbox, known.validity(), clues.of(header))));
            if (!fresh.isEmpty()) {
                index.add(fresh);
            }
        }
        return true;
    }
}
