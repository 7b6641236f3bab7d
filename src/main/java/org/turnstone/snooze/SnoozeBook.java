package org.turnstone.snooze;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** All that is put aside in one mailbox, by message: by its UID, and by its Message-ID where the UID says nothing. */
final class SnoozeBook {

    private final List<Snooze> snoozes;
    private final MessageHash hashes;

    SnoozeBook(List<Snooze> all, MailboxPath mailbox, MessageHash hashes) {
        this.snoozes =
                all.stream().filter(snooze -> snooze.mailbox().equals(mailbox)).toList();
        this.hashes = hashes;
    }

    /** What is known of a message in the mailbox. */
    Optional<Snooze> of(UidValidity validity, MessageSummary message) {
        Optional<Snooze> placed = snoozes.stream()
                .filter(snooze -> snooze.isAt(validity, message.uid()))
                .findFirst();
        return placed.or(() -> unplaced(validity, message));
    }

    private Optional<Snooze> unplaced(UidValidity validity, MessageSummary message) {
        String hash = hashes.of(message);
        return hash == null
                ? Optional.empty()
                : snoozes.stream()
                        .filter(snooze -> !snooze.isOf(validity) && hash.equals(snooze.hash()))
                        .findFirst();
    }

    /**
     * Finds those again whose UID is void: another program took them out and put them back, or the mailbox was set up
     * anew. A message that another snooze has under its UID is not theirs, whatever its Message-ID.
     *
     * @param lost of this mailbox
     * @param messages every message in it
     */
    Map<Snooze, Uid> found(List<Snooze> lost, UidValidity validity, List<MessageSummary> messages) {
        Map<String, Uid> free = new HashMap<>();
        for (MessageSummary message : messages) {
            String hash = hashes.of(message);
            if (hash != null && snoozes.stream().noneMatch(snooze -> snooze.isAt(validity, message.uid()))) {
                free.put(hash, message.uid());
            }
        }
        Map<Snooze, Uid> found = new HashMap<>();
        for (Snooze snooze : lost) {
            Uid uid = snooze.hash() == null ? null : free.remove(snooze.hash());
            if (uid != null) {
                found.put(snooze, uid);
            }
        }
        return found;
    }
}
