package org.turnstone.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Milestone;
import org.turnstone.imap.Neighbours;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * The conversations of one account, in memory. What it says of a mailbox is as of when that mailbox was last read; whoever
 * shows it asks the server what is still there. Any thread may call; nothing here waits for anything but the lock.
 */
final class Index {

    private final ReentrantLock lock = new ReentrantLock();
    final Slots slots = new Slots();
    final Groups groups = new Groups(slots);
    final Shelves shelves = new Shelves();

    /** A message as it was found. */
    record Found(MailboxPath mailbox, UidValidity validity, Clue clue) {}

    /**
     * How far a mailbox is known.
     *
     * @param last the largest UID; 0 for none
     * @param uidNext as the server said when the mailbox was last compared; 0 where it was not
     */
    record Extent(UidValidity validity, int messages, long last, long uidNext) {}

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Takes messages in, in the order the server received them; those that are known are passed over. */
    void add(Collection<Found> found) {
        List<Found> inOrder = new ArrayList<>(found);
        inOrder.sort(Comparator.<Found>comparingInt(one -> one.clue().received())
                .thenComparing(Found::mailbox)
                .thenComparingLong(one -> one.clue().uid()));
        locked(() -> {
            for (Found one : inOrder) {
                add(one);
            }
            shelves.all().forEach(Shelf::sort);
            return true;
        });
    }

    private void add(Found found) {
        Shelf shelf = opened(found.mailbox(), found.validity());
        if (found.clue().uid() <= shelf.last() && shelf.find(found.clue().uid()) >= 0) {
            return;
        }
        int slot = slots.add(shelf.number, found.clue());
        groups.join(slot, found.clue());
        shelf.add(slot);
    }

    /** Takes a message back whose group is known; each mailbox in the order of its UIDs. */
    void restore(Found found, int group) {
        locked(() -> {
            Shelf shelf = opened(found.mailbox(), found.validity());
            if (found.clue().uid() > shelf.last()) {
                int slot = slots.add(shelf.number, found.clue());
                groups.put(slot, group);
                shelf.add(slot);
            }
            return true;
        });
    }

    /** Begins to know a mailbox, which may be empty; what was known of another era of its UIDs goes. */
    void open(MailboxPath mailbox, UidValidity validity) {
        locked(() -> opened(mailbox, validity));
    }

    private Shelf opened(MailboxPath mailbox, UidValidity validity) {
        Shelf known = shelves.of(mailbox);
        if (known != null && known.validity.equals(validity)) {
            return known;
        }
        forget(mailbox);
        return shelves.add(mailbox, validity, slots);
    }

    /** These messages are gone. */
    void remove(MailboxPath mailbox, Collection<Uid> uids) {
        locked(() -> {
            Shelf shelf = shelves.of(mailbox);
            if (shelf != null) {
                uids.forEach(uid -> kill(shelf.remove(uid.value())));
            }
            return true;
        });
    }

    private void kill(int slot) {
        if (slot >= 0) {
            groups.remove(slot);
            slots.uid.set(slot, 0);
        }
    }

    /** The mailbox is gone, or is to be read anew. */
    void forget(MailboxPath mailbox) {
        locked(() -> {
            Shelf shelf = shelves.of(mailbox);
            if (shelf != null) {
                for (int place = 0; place < shelf.size(); place++) {
                    kill(shelf.slotAt(place));
                }
                shelves.remove(shelf);
            }
            return true;
        });
    }

    Optional<Extent> extent(MailboxPath mailbox) {
        return locked(() -> Optional.ofNullable(shelves.of(mailbox))
                .map(shelf -> new Extent(shelf.validity, shelf.size(), shelf.last(), shelf.uidNext)));
    }

    /** The mailbox was compared with the server, which gave this UIDNEXT. */
    void compared(MailboxPath mailbox, long uidNext) {
        locked(() -> {
            Shelf shelf = shelves.of(mailbox);
            if (shelf != null) {
                shelf.uidNext = uidNext;
            }
            return true;
        });
    }

    List<MailboxPath> mailboxes() {
        return locked(() -> shelves.all().stream().map(shelf -> shelf.mailbox).toList());
    }

    /** The UIDs known of a mailbox, ascending. */
    long[] uids(MailboxPath mailbox) {
        return locked(() -> {
            Shelf shelf = shelves.of(mailbox);
            long[] uids = new long[shelf == null ? 0 : shelf.size()];
            for (int i = 0; i < uids.length && shelf != null; i++) {
                uids[i] = shelf.uidAt(i);
            }
            return uids;
        });
    }

    /** One page; where nothing has changed in the mailbox what it costs hardly depends on how much that holds. */
    Optional<Slice> page(MailboxPath mailbox, @Nullable PageCursor cursor, int size) {
        return locked(() -> Optional.ofNullable(shelves.of(mailbox))
                .map(shelf -> new Walk(shelf, heads(shelf)).page(cursor, size, this::of)));
    }

    /** The page that has that row first, or the last one; empty where there is no such mailbox. */
    Optional<PageCursor> at(MailboxPath mailbox, int position) {
        return locked(() -> Optional.ofNullable(shelves.of(mailbox)).map(shelf -> {
            Heads heads = heads(shelf);
            int above = Math.min(position, heads.total()) - 1;
            long anchor = above < 1 ? 0xffff_ffffL : shelf.uidAt(heads.place(above));
            return new PageCursor(PageCursor.Direction.OLDER, Uid.of(anchor), 0);
        }));
    }

    /** When the heads at even distances through the list were received. */
    Optional<List<Milestone>> milestones(MailboxPath mailbox, int most) {
        return locked(() -> Optional.ofNullable(shelves.of(mailbox)).map(shelf -> {
            Heads heads = heads(shelf);
            return Milestone.evenly(
                    heads.total(), most, position -> slots.received(shelf.slotAt(heads.place(position))));
        }));
    }

    /** The same of the conversations that some messages belong to. */
    Optional<List<Milestone>> milestones(MailboxPath mailbox, Collection<Uid> uids, int most) {
        return locked(() -> Optional.ofNullable(shelves.of(mailbox)).map(shelf -> {
            List<Gathering.Gathered> all = gathering(shelf).of(uids);
            return Milestone.evenly(all.size(), most, position -> {
                Uid head = all.get(position - 1).head();
                return slots.received(shelf.find(head.value()));
            });
        }));
    }

    /** Found again only where something has changed here, or two conversations have become one: some milliseconds for 100,000. */
    private Heads heads(Shelf shelf) {
        Heads known = shelf.heads;
        int asOf = shelf.changes + groups.merges();
        if (known == null || known.asOf != asOf) {
            known = new Heads(shelf, slots, groups, asOf);
            shelf.heads = known;
        }
        return known;
    }

    /** These messages of a mailbox by conversation, the newest first; empty where the mailbox is not known. */
    List<Gathering.Gathered> gather(MailboxPath mailbox, Collection<Uid> uids) {
        return locked(() -> Optional.ofNullable(shelves.of(mailbox))
                .map(shelf -> gathering(shelf).of(uids))
                .orElse(List.of()));
    }

    private Gathering gathering(Shelf shelf) {
        return new Gathering(slots, groups, shelf);
    }

    /** The conversation that a message belongs to, as seen from its own mailbox. */
    Optional<Conversation> of(MessageRef message) {
        return locked(() -> {
            Shelf shelf = shelves.of(message.mailbox());
            if (shelf == null || !shelf.validity.equals(message.validity())) {
                return Optional.empty();
            }
            int slot = shelf.find(message.uid().value());
            return slot < 0 ? Optional.empty() : Optional.of(of(slot));
        });
    }

    /** Every message of that conversation wherever it lies, copies too. */
    List<MessageRef> everyOf(MessageRef message) {
        return locked(() -> {
            Shelf shelf = shelves.of(message.mailbox());
            int slot = shelf == null || !shelf.validity.equals(message.validity())
                    ? -1
                    : shelf.find(message.uid().value());
            return slot < 0 ? List.of() : roll(slot).everyOf(newest(slot));
        });
    }

    /** The newest messages of the conversations next to a message's own in its mailbox. */
    Optional<Neighbours> neighbours(MessageRef message) {
        return locked(() -> of(message).flatMap(conversation -> Optional.ofNullable(shelves.of(message.mailbox()))
                .map(shelf -> {
                    int place = shelf.firstFrom(conversation.here().getFirst().value());
                    int position = heads(shelf).from(place);
                    return new Neighbours(head(shelf, position - 1), head(shelf, position + 1));
                })));
    }

    private Optional<Uid> head(Shelf shelf, int position) {
        Heads heads = heads(shelf);
        return position < 1 || position > heads.total()
                ? Optional.empty()
                : Optional.of(Uid.of(shelf.uidAt(heads.place(position))));
    }

    private Conversation of(int slot) {
        return roll(slot).of(newest(slot));
    }

    private Roll roll(int slot) {
        return new Roll(slots, shelves, slots.shelf(slot), slot);
    }

    private int newest(int slot) {
        return groups.newest(groups.find(slots.group.get(slot)));
    }

    /** Whether a message by that author came before that second: a pass over one column of numbers. */
    boolean heardFrom(int author, int before) {
        return locked(() -> slots.holdsOneBy(author, before));
    }

    int messages() {
        return locked(() -> shelves.all().stream().mapToInt(Shelf::size).sum());
    }

    /** Whether more messages have gone than are left: then it is better written down and read back. */
    boolean isWasteful() {
        return locked(() -> slots.size() > 1_000 + 2 * messages());
    }

    /** What it takes up, to some percent. */
    long bytes() {
        return locked(() -> slots.bytes()
                + groups.bytes()
                + shelves.all().stream().mapToLong(Shelf::bytes).sum());
    }
}
