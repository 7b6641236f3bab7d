package org.turnstone.conversation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.net.Deadline;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;

/**
 * Takes from the inbox what came since the last time and is not wanted there: to Junk what is from somebody who is
 * turned away, and to the archive, read or unread as it is, what came into muted conversations. Of those stays what is
 * addressed to the person alone: somebody wants their answer, whatever they think of the conversation.
 */
final class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** So long a page waits for it; what stays in the inbox by then is looked at again with the next one. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The first time after a start nobody knows what has been looked at: then so many of the newest are. */
    private static final int AT_FIRST = 500;

    private final Account account;
    private final Kept kept;
    private final Index index;
    private final Doorkeeper doorkeeper;
    private final MailAccess server;
    private final Deadline deadline = Deadline.after(PATIENCE);

    Sweep(Account account, Kept kept, Index index, Doorkeeper doorkeeper, MailAccess access) {
        this.account = account;
        this.kept = kept;
        this.index = index;
        this.doorkeeper = doorkeeper;
        this.server = access;
    }

    /** For as long as is left of the time for all of it. */
    private MailAccess access() {
        return server.within(deadline.remaining());
    }

    /**
     * How far the inbox has been looked through.
     *
     * @param last the newest UID then
     */
    record Mark(UidValidity validity, long last) {}

    /** Never fails: what is not taken away now is looked at again. Returns whether the inbox is another one now. */
    boolean run() {
        if (!isMyTurn()) {
            return false;
        }
        try {
            Index.Extent inbox = index.extent(MailboxPath.INBOX).orElse(null);
            Mark before = kept.swept;
            if (inbox == null || (before != null && before.equals(new Mark(inbox.validity(), inbox.last())))) {
                return false;
            }
            List<Uid> fresh = fresh(inbox, before);
            int moved = turnAway(inbox.validity(), fresh);
            List<Uid> muted = muted(inbox.validity(), conversations(inbox.validity(), fresh));
            moved += muted.isEmpty() ? 0 : move(inbox.validity(), muted);
            kept.swept = new Mark(inbox.validity(), inbox.last());
            return moved > 0;
        } catch (Problem failed) {
            LOG.infof(
                    "the inbox was left for later account=%d reason=%s",
                    kept.account, failed.getClass().getSimpleName());
            return false;
        } finally {
            kept.sweeping.unlock();
        }
    }

    /** Who sweeps for another tab is waited for, but not for ever: what they leave is looked at again. */
    private boolean isMyTurn() {
        try {
            return kept.sweeping.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What came since, the newest first. */
    private List<Uid> fresh(Index.Extent inbox, @Nullable Mark before) {
        long[] uids = index.uids(MailboxPath.INBOX);
        Mark known = before != null && before.validity().equals(inbox.validity()) ? before : null;
        long after = known == null ? 0 : known.last();
        int end = known == null ? Math.max(0, uids.length - AT_FIRST) : 0;
        List<Uid> fresh = new ArrayList<>();
        for (int i = uids.length - 1; i >= end && uids[i] > after; i--) {
            fresh.add(Uid.of(uids[i]));
        }
        return fresh;
    }

    /** Takes away what is from somebody who is turned away; what is left in the list came from others. */
    private int turnAway(UidValidity validity, List<Uid> fresh) {
        return doorkeeper
                .turnsAway(account)
                .filter(_ -> !fresh.isEmpty())
                .map(unwanted -> {
                    List<Uid> gone = new TurnedAway(unwanted, access()).take(validity, fresh);
                    index.remove(MailboxPath.INBOX, gone);
                    fresh.removeAll(new HashSet<>(gone));
                    return gone.size();
                })
                .orElse(0);
    }

    private Map<Uid, Conversation> conversations(UidValidity validity, List<Uid> fresh) {
        Map<Uid, Conversation> conversations = new HashMap<>();
        for (Uid uid : fresh) {
            index.of(new MessageRef(MailboxPath.INBOX, validity, uid))
                    .filter(conversation -> conversation.size() > 1)
                    .ifPresent(conversation -> conversations.put(uid, conversation));
        }
        return conversations;
    }

    /** Those whose conversation is muted, and which do not say so themselves: those are where somebody put them. */
    private List<Uid> muted(UidValidity validity, Map<Uid, Conversation> fresh) {
        Map<MailboxPath, Set<MessageRef>> bearing = new HashMap<>();
        List<Uid> muted = new ArrayList<>();
        fresh.forEach((uid, conversation) -> {
            MessageRef own = new MessageRef(MailboxPath.INBOX, validity, uid);
            boolean says = bearing(bearing, MailboxPath.INBOX).contains(own);
            if (!says
                    && conversation.members().stream().map(Member::ref).anyMatch(ref -> bearing(bearing, ref.mailbox())
                            .contains(ref))) {
                muted.add(uid);
            }
        });
        return muted;
    }

    private Set<MessageRef> bearing(Map<MailboxPath, Set<MessageRef>> known, MailboxPath mailbox) {
        return known.computeIfAbsent(mailbox, _ -> {
            try {
                return access().read(mailbox, folder -> {
                    Set<MessageRef> refs = new HashSet<>();
                    for (Uid uid : folder.rows().bearing(Flag.MUTED)) {
                        refs.add(new MessageRef(mailbox, folder.uidValidity(), uid));
                    }
                    return refs;
                });
            } catch (NotFound | MailboxChanged | ServerRefused passedOver) {
                // One that cannot be opened says nothing of the others.
                return Set.of();
            }
        });
    }

    private int move(UidValidity validity, List<Uid> muted) {
        MailboxPath archive = access().changeMailboxes(
                        mailboxes -> mailboxes.require(SpecialUse.ARCHIVE).path());
        int moved = access().change(MailboxPath.INBOX, folder -> {
            folder.requireValidity(validity);
            List<Uid> going = notToMeAlone(folder, muted);
            if (going.isEmpty()) {
                return 0;
            }
            folder.addFlags(going, Set.of(Flag.MUTED));
            int gone = folder.move(going, archive).moved();
            index.remove(MailboxPath.INBOX, going);
            return gone;
        });
        LOG.infof("messages of muted conversations went to the archive account=%d moved=%d", kept.account, moved);
        return moved;
    }

    private List<Uid> notToMeAlone(ImapFolder folder, List<Uid> uids) throws IOException {
        return folder.rows().of(uids).stream()
                .filter(message -> !isToMeAlone(message.envelope()))
                .map(MessageSummary::uid)
                .toList();
    }

    private boolean isToMeAlone(Envelope envelope) {
        return envelope.cc().isEmpty()
                && envelope.to().size() == 1
                && envelope.to().getFirst().sameMailbox(account.address());
    }
}
