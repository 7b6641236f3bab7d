package org.turnstone.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.OutgoingPart;
import org.turnstone.problem.Problem;

/**
 * Puts drafts of the journal into Drafts: the new one first, then the one before goes (D02). Whatever was interrupted before
 * is found again by its Message-ID, and what another program has made of a draft is not written over.
 */
@ApplicationScoped
public class Keeping {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** A draft with large files is stored less often: all of it travels each time. */
    private static final ByteSize PER_PAUSE = ByteSize.of(2_000_000);

    private final Stores stores;
    private final AccountMessages messages;

    Keeping(Stores stores, AccountMessages messages) {
        this.stores = stores;
        this.messages = messages;
    }

    /**
     * Stores one revision.
     *
     * @param storing given back at the end, whatever comes of it
     * @param revision which, of the journal's
     * @return the draft; empty where it was sent or thrown away meanwhile, or another program has changed it
     * @throws Problem where it could not be stored: the journal has it, and it is tried again
     */
    public Optional<DraftEntry> store(
            Account account, MailAccess access, Storing storing, int revision, OutgoingMessage message) {
        try {
            DraftCopies copies = new DraftCopies(access);
            List<MessageRef> left = storing.interrupted()
                    ? leftBehind(storing, copies, message, messages.of(account, access))
                    : List.of();
            MessageRef before = left.isEmpty() ? storing.entry().place() : left.getLast();
            // Where it is not any more, it was thrown away elsewhere, unless something of its name is there instead.
            boolean there = before != null && copies.has(before);
            Optional<MessageRef> rival =
                    before == null || there ? Optional.empty() : copies.successor(message.messageId(), before);
            if (rival.isPresent()) {
                stores.rivalled(storing, rival.get());
                return Optional.empty();
            }
            MessageRef place = new Drafts(access).save(message, there ? before : null);
            Optional<DraftEntry> entry = stores.done(storing, revision, place, pause(message));
            if (entry.isEmpty()) {
                copies.remove(place);
            }
            tidy(storing, left, place, copies);
            return entry;
        } catch (Problem problem) {
            stores.failed(storing, StoringTrouble.of(problem));
            throw problem;
        }
    }

    /** What the last attempt stored without living to say so. */
    private static List<MessageRef> leftBehind(
            Storing storing, DraftCopies copies, OutgoingMessage message, Messages mail) {
        return copies.of(message.messageId()).stream()
                .filter(copy -> mail.find(copy)
                        .filter(found -> DraftMarks.of(found.parsed().headers()).isYounger(storing.entry()))
                        .isPresent())
                .toList();
    }

    /** Of an interrupted attempt, all but the last; and what lay there before it, where that is there still. */
    private static void tidy(Storing storing, List<MessageRef> left, MessageRef place, DraftCopies copies) {
        if (left.isEmpty()) {
            return;
        }
        MessageRef before = storing.entry().place();
        if (before != null && !before.equals(place) && copies.has(before)) {
            copies.remove(before);
        }
        left.stream().limit(left.size() - 1L).forEach(copies::remove);
    }

    private static Duration pause(OutgoingMessage message) {
        long octets = message.attachments().stream()
                .map(OutgoingPart::size)
                .mapToLong(ByteSize::bytes)
                .sum();
        Duration pause = SHORTEST_PAUSE.multipliedBy(1 + octets / PER_PAUSE.bytes());
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
