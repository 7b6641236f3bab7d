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
     * Finds out where a draft lies, of which the last attempt to store it did not say what came of it: by the mark that the
     * journal's drafts bear. What it has left lies there alone then.
     *
     * @return the same, to be gone on with
     * @throws Problem where the mail server cannot be asked: it is as unknown as before
     */
    public Storing settle(Account account, MailAccess access, Storing storing) {
        if (!storing.interrupted()) {
            return storing;
        }
        try {
            DraftCopies copies = new DraftCopies(access);
            List<MessageRef> left = leftBehind(account, access, storing.entry(), copies);
            if (left.isEmpty()) {
                return storing.settled(storing.entry());
            }
            MessageRef place = left.getLast();
            MessageRef before = storing.entry().place();
            if (before != null && copies.has(before)) {
                copies.remove(before);
            }
            left.stream().limit(left.size() - 1L).forEach(copies::remove);
            return storing.settled(stores.located(storing, place, revision(account, access, place)));
        } catch (Problem unknown) {
            stores.unsettled(storing);
            throw unknown;
        }
    }

    /** Once it was sent, nothing of it may lie there, of which nobody knows either. */
    public void clear(Account account, MailAccess access, SubmissionId id) {
        stores.unclear(account.personId(), id).ifPresent(entry -> {
            DraftCopies copies = new DraftCopies(access);
            leftBehind(account, access, entry, copies).forEach(copies::remove);
        });
    }

    private List<MessageRef> leftBehind(Account account, MailAccess access, DraftEntry entry, DraftCopies copies) {
        Messages mail = messages.of(account, access);
        return copies.named(entry.id()).stream()
                .filter(copy -> mail.find(copy)
                        .filter(found -> DraftMarks.of(found.parsed().headers()).isYounger(entry))
                        .isPresent())
                .toList();
    }

    private int revision(Account account, MailAccess access, MessageRef place) {
        return DraftMarks.of(messages.of(account, access).peek(place).parsed().headers())
                .revision();
    }

    /**
     * Stores one revision.
     *
     * @param storing given back at the end, whatever comes of it; settled before
     * @param revision which, of the journal's
     * @return the draft; empty where it was sent or thrown away meanwhile, or another program has changed it
     * @throws Problem where it could not be stored: the journal has it, and it is tried again
     */
    public Optional<DraftEntry> store(MailAccess access, Storing storing, int revision, OutgoingMessage message) {
        try {
            DraftCopies copies = new DraftCopies(access);
            MessageRef before = storing.entry().place();
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
            if (entry.isEmpty() && !stores.isAt(storing, place)) {
                copies.remove(place);
            }
            return entry;
        } catch (Problem problem) {
            stores.failed(storing, StoringTrouble.of(problem));
            throw problem;
        } catch (RuntimeException unwritten) {
            // It may lie there, and the journal does not know.
            stores.unsettled(storing);
            throw unwritten;
        }
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
