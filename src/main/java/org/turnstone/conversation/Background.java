package org.turnstone.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.ServerRefused;

/**
 * Reads one account as far as it is not known, on one connection at a time. Every mailbox that can be opened counts but
 * Junk and Trash, which nobody looks for answers in, Drafts, which are no mail yet, and a server's list of starred
 * messages, which lie elsewhere.
 */
final class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);

    private final Kept kept;
    private final MailAccess access;
    private final ReadingRoom room;

    Background(Kept kept, MailAccess access, ReadingRoom room) {
        this.kept = kept;
        this.access = access;
        this.room = room;
    }

    static boolean counts(MailboxNode node) {
        SpecialUse use = node.use();
        return node.selectable()
                && use != SpecialUse.JUNK
                && use != SpecialUse.TRASH
                && use != SpecialUse.DRAFTS
                && use != SpecialUse.FLAGGED;
    }

    /** Whether the server says something else than what is known: that a mailbox is gone is told by no other. */
    static boolean outdated(Index index, Collection<MailboxNode> tree) {
        return !stale(index, tree).isEmpty() || !gone(index, tree).isEmpty();
    }

    private static Set<MailboxPath> gone(Index index, Collection<MailboxNode> tree) {
        Set<MailboxPath> gone = new HashSet<>(index.mailboxes());
        tree.stream().filter(Background::counts).map(MailboxNode::path).forEach(gone::remove);
        return gone;
    }

    /** Those of which the server says something else than what is known. */
    static List<MailboxNode> stale(Index index, Collection<MailboxNode> tree) {
        return tree.stream()
                .filter(Background::counts)
                .filter(node -> !index.extent(node.path())
                        .filter(known -> known.validity().equals(node.validity())
                                && known.messages() == node.messages()
                                && known.uidNext() == node.uidNext())
                        .isPresent())
                .toList();
    }

    /**
     * Begins with the snapshot, if there is one, or with nothing.
     *
     * @return whether anything had to be read
     */
    boolean build(Optional<byte[]> snapshot, List<MailboxNode> tree) {
        List<MailboxPath> mailboxes =
                tree.stream().filter(Background::counts).map(MailboxNode::path).toList();
        long start = System.nanoTime();
        Index index = snapshot.flatMap(octets -> new Snapshot(kept.hash).read(octets, mailboxes))
                .orElseGet(Index::new);
        int before = index.messages();
        List<MailboxNode> stale = stale(index, tree);
        long unread = stale.stream().mapToLong(MailboxNode::messages).sum();
        if (!room.couldKeep(before + unread)) {
            LOG.infof("conversations not read, no room account=%d", kept.account);
            return false;
        }
        try (ReadingRoom.Seat _ = room.enter(unread)) {
            read(index, stale, before, start);
        }
        return !stale.isEmpty();
    }

    private void read(Index index, List<MailboxNode> stale, int before, long start) {
        List<Index.Found> found = new ArrayList<>();
        Survey survey = new Survey(index, kept.clues, access);
        for (MailboxNode node : stale) {
            if (tried(node.path(), () -> survey.read(node.path(), found::add))) {
                index.compared(node.path(), node.uidNext());
            }
        }
        index.add(found);
        kept.ready(index);
        LOG.infof(
                "conversations read account=%d messages=%d known=%d read=%d ms=%d bytes=%d",
                kept.account,
                index.messages(),
                before,
                found.size(),
                (System.nanoTime() - start) / 1_000_000,
                index.bytes());
    }

    /** Brings up to date what the server says has changed; what is gone from the tree is forgotten. */
    boolean catchUp(Index index, List<MailboxNode> tree) {
        Set<MailboxPath> gone = gone(index, tree);
        gone.forEach(index::forget);
        List<MailboxNode> stale = stale(index, tree);
        for (MailboxNode node : stale) {
            if (tried(node.path(), () -> new Survey(index, kept.clues, access).catchUp(node.path()))) {
                index.compared(node.path(), node.uidNext());
            }
        }
        return !stale.isEmpty() || !gone.isEmpty();
    }

    /** One mailbox that cannot be read keeps no other from being read. */
    static boolean tried(MailboxPath mailbox, Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotFound | MailboxChanged | ServerRefused skipped) {
            LOG.debugf("mailbox passed over reason=%s", skipped.getClass().getSimpleName());
            return false;
        }
    }
}
