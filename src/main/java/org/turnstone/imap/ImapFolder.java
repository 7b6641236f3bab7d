package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.MailboxChanged;

/**
 * A selected mailbox, while its connection is leased: afterwards every call throws {@link IllegalStateException}. UIDs
 * of messages that are not there any more are passed over, as the protocol has it; the answers say how many were met.
 */
public final class ImapFolder {

    private final Lease lease;
    private final MailboxPath path;

    ImapFolder(Lease lease, MailboxPath path) {
        this.lease = lease;
        this.path = path;
    }

    private ImapConnection connection() {
        return lease.connection();
    }

    /** What is searched is what is there now: Dovecot does not look again between a NOOP and a search right behind it. */
    private Search search() throws IOException {
        connection().refresh();
        return new Search(connection());
    }

    private Selection mailbox() throws LostConnection {
        return lease.selected();
    }

    public MailboxPath path() {
        return path;
    }

    /** The era of the UIDs, as of the moment the mailbox was selected. */
    public UidValidity uidValidity() throws IOException {
        return mailbox().validity();
    }

    /** How many messages there are. */
    public int exists() throws IOException {
        connection().refresh();
        return mailbox().exists();
    }

    /**
     * The counts as they are now: STATUS may be behind in a mailbox that is selected (RFC 9051 section 6.3.11).
     *
     * @param leaving not counted as long as they carry {@code \Deleted}
     */
    public Tally tally(Collection<Uid> leaving) throws IOException {
        int messages = exists();
        Search search = new Search(connection());
        int unseen = search.count("UNSEEN");
        for (String set : UidSet.of(leaving)) {
            messages -= search.count("DELETED UID " + set);
            unseen -= search.count("UNSEEN DELETED UID " + set);
        }
        return new Tally(messages, unseen);
    }

    /** Those that the mailbox does not keep: {@link #addFlags} passes them over. */
    public Set<Flag> notPermitted(Set<Flag> flags) throws IOException {
        Selection mailbox = mailbox();
        return flags.stream().filter(flag -> !mailbox.keeps(flag)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean readOnly() throws IOException {
        return mailbox().readOnly();
    }

    /**
     * Makes sure that UIDs known from before still mean the same messages (I03, F06).
     *
     * @throws org.turnstone.problem.MailboxChanged when they do not
     */
    public void requireValidity(UidValidity expected) throws IOException {
        if (!uidValidity().equals(expected)) {
            throw new MailboxChanged();
        }
    }

    /**
     * A page of the list, newest first.
     *
     * @param cursor from the page before or after; {@code null} for the newest messages
     * @param size rows, 1 to 1000
     */
    public MessagePage page(@Nullable PageCursor cursor, int size) throws IOException {
        return new Pager(connection(), mailbox()).page(cursor, size);
    }

    /** As {@link #page(PageCursor, int)}, of a list that is filtered or sorted. */
    public MessagePage page(Arrangement arrangement, @Nullable PageCursor cursor, int size) throws IOException {
        return arrangement.isPlain()
                ? page(cursor, size)
                : new ArrangedPager(connection(), mailbox()).page(arrangement, cursor, size);
    }

    /** The page that begins with a place of the list, counted from 1; {@code null} for the first page. */
    public @Nullable PageCursor at(Arrangement arrangement, int position) throws IOException {
        return new ListPlaces(connection(), mailbox()).cursor(arrangement, position);
    }

    /** When messages at even distances through the list came in, from the top down: one short command. */
    public List<Milestone> milestones(Arrangement arrangement, int most) throws IOException {
        return new ListPlaces(connection(), mailbox()).milestones(arrangement, most);
    }

    /** Looks at chosen messages, many at a time. */
    public ImapRows rows() {
        return new ImapRows(lease);
    }

    /** Reads one message, or pieces of it. */
    public ImapMessage message(Uid uid) {
        return new ImapMessage(lease, uid);
    }

    /** The flags of a message as they are now; empty when it is gone. */
    public Optional<Set<Flag>> flags(Uid uid) throws IOException {
        connection().refresh();
        Optional<Set<Flag>> known = mailbox().marked(uid);
        return known.isPresent() ? known : new Sections(connection()).flags(uid);
    }

    /**
     * Adds flags and leaves all others as they are (F09).
     *
     * @return how many of the messages there are
     */
    public int addFlags(Collection<Uid> uids, Set<Flag> flags) throws IOException {
        return new FlagStore(connection(), mailbox()).add(uids, flags);
    }

    /** Takes flags away and leaves all others as they are; see {@link #addFlags}. */
    public int removeFlags(Collection<Uid> uids, Set<Flag> flags) throws IOException {
        return new FlagStore(connection(), mailbox()).remove(uids, flags);
    }

    /**
     * Moves messages: RFC 6851 where the server has it, else copied first and removed only then.
     *
     * @throws org.turnstone.problem.NotFound ({@code MAILBOX}) when there is no such target; nothing was moved
     */
    public Moved move(Collection<Uid> uids, MailboxPath target) throws IOException {
        return new Mover(connection(), mailbox()).move(uids, target);
    }

    /** Copies messages; see {@link #move}. */
    public Moved copy(Collection<Uid> uids, MailboxPath target) throws IOException {
        return new Mover(connection(), mailbox()).copy(uids, target);
    }

    /**
     * Deletes exactly these for good, and nothing that another client has marked (I05).
     *
     * @return how many there were
     */
    public int expunge(Collection<Uid> uids) throws IOException {
        return new Expunger(connection(), mailbox()).expunge(uids);
    }

    /**
     * Deletes for good those of these that carry {@code \Deleted} now; a mark that was taken away meanwhile keeps its
     * message.
     *
     * @return how many there were
     */
    public int expungeMarked(Collection<Uid> uids) throws IOException {
        return new Expunger(connection(), mailbox()).expungeMarked(uids);
    }

    /**
     * Puts a message in the place of another, at once (RFC 8508): there is never none of them, and never both.
     *
     * @return empty where the server does not do that, or not with this one; then nothing has changed
     * @throws org.turnstone.problem.QuotaExceeded when the storage is full; the old one stays
     * @throws org.turnstone.problem.TooLarge when the server takes no message of that size
     */
    public Optional<Replaced> replace(Uid old, Set<Flag> flags, Instant internalDate, MessageSource message)
            throws IOException {
        return new Appender(connection()).replace(old, path, flags, internalDate, message);
    }

    /** Every UID, in ascending order: for "select all", not for showing pages. */
    public List<Uid> allUids() throws IOException {
        Search search = search();
        return search.all(search.begin().raw("ALL"));
    }

    /** What stands next to a message in the list, or to the place where it was. */
    public Neighbours neighbours(Uid uid) throws IOException {
        int exists = exists();
        Optional<Neighbours> known = mailbox().window().around(uid, exists);
        return known.isPresent() ? known.get() : new Positions(connection()).around(uid, exists);
    }

    /**
     * The tree, asked for on this connection: the counts of the mailbox that it has selected cost nothing here, while
     * another would open it anew for them (85 ms for 100,000 messages in Maildir format).
     */
    public ImapMailboxes mailboxes() {
        return new ImapMailboxes(lease);
    }

    /** The messages with this Message-ID, in ascending order. */
    public List<Uid> findByMessageId(String messageId) throws IOException {
        return findByField("Message-ID", messageId);
    }

    /**
     * The messages whose header has such a field with this text in it, in ascending order.
     *
     * @param name of the field, one of our own choosing
     * @param text nothing is found by a blank one, nor by one with a control character
     */
    public List<Uid> findByField(String name, String text) throws IOException {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            return List.of();
        }
        Search search = search();
        return search.all(search.begin().raw("HEADER " + name).string(text));
    }

    /**
     * Searches the mailbox.
     *
     * @param atMost how many of those found are named, 1 to 10,000
     * @throws org.turnstone.problem.ServerRefused ({@code CANNOT}) when the server cannot search in the text's letters
     */
    public Found search(Criterion criterion, int atMost) throws IOException {
        connection().refresh();
        return new Finder(connection(), uidValidity()).find(criterion, atMost);
    }

    /** Every message that matches, in ascending order: for "select all", where a page of them is not enough. */
    public List<Uid> matching(Criterion criterion) throws IOException {
        connection().refresh();
        return new Matching(new Finder(connection(), uidValidity())).all(criterion);
    }

    /** The newest message; empty in an empty mailbox. */
    public Optional<Uid> newest() throws IOException {
        return new Positions(connection()).newest(mailbox(), exists());
    }

    /** Where the list of what matches, newest first, comes to a day; {@code null} for its beginning. */
    public @Nullable PageCursor at(LocalDate day, Criterion filter, int size) throws IOException {
        int exists = exists();
        return new DayPlace(connection(), new Finder(connection(), uidValidity())).cursor(filter, day, exists, size);
    }

    /** Those that are there, in ascending order. */
    public List<Uid> existing(Collection<Uid> uids) throws IOException {
        return search().existing(uids);
    }
}
