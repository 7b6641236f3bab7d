package org.turnstone.snooze;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.PartlyDone;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.web.Dates;

/** Puts messages aside until a time, and takes them out again at a person's wish; {@link Alarm} does it when it is time. */
@ApplicationScoped
public class Snoozes {

    private final SnoozeRows rows;
    private final MessageHash hashes;
    private final SnoozeTexts texts;
    private final Clock clock;

    Snoozes(SnoozeRows rows, MessageHash hashes, SnoozeTexts texts, Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Messages that were put aside.
     *
     * @param mailbox where they are now
     */
    public record PutAside(MailboxPath mailbox, Moved moved) {}

    /**
     * Messages that come back at another time than they would have.
     *
     * @param before when that was, if it was the same for all
     */
    public record Postponed(int met, int missing, Optional<Instant> before) {}

    /**
     * Messages that were taken out before their time.
     *
     * @param origins where they are now, and what became of them on the way there
     * @param before when they would have come back, if it was the same for all
     */
    public record TakenOut(Map<MailboxPath, Moved> origins, int missing, Optional<Instant> before) {

        public int moved() {
            return origins.values().stream().mapToInt(Moved::moved).sum();
        }
    }

    /**
     * Moves messages to where they wait. What is to become of them is written down first: should the connection or this
     * server fail right after the move, they still come back.
     */
    public PutAside putAside(
            Account account, MailAccess access, MailboxPath from, UidValidity validity, List<Uid> uids, Instant due) {
        MailboxPath target = mailbox(access);
        Map<Uid, Optional<String>> known = new LinkedHashMap<>();
        for (MessageSummary message : summaries(access, from, validity, uids)) {
            known.put(message.uid(), Optional.ofNullable(hashes.of(message)));
        }
        Map<Uid, Long> planned = rows.plan(account.id(), target, known, from, due);
        Moved moved = move(access, from, validity, uids, target, planned);
        UidValidity era = moved.target();
        if (era != null) {
            Map<Long, MessageRef> places = new LinkedHashMap<>();
            moved.uids().forEach((old, landed) -> {
                Long row = planned.remove(old);
                if (row != null) {
                    places.put(row, new MessageRef(target, era, landed));
                }
            });
            rows.placed(places);
            if (moved.uids().size() == moved.moved()) {
                rows.remove(planned.values());
            }
        }
        return new PutAside(target, moved);
    }

    /** Where messages wait; made where there is none yet. */
    public MailboxPath mailbox(MailAccess access) {
        return access.changeMailboxes(mailboxes -> mailboxes.requireOwn(SnoozedMailbox.NAME));
    }

    private Moved move(
            MailAccess access,
            MailboxPath from,
            UidValidity validity,
            List<Uid> uids,
            MailboxPath target,
            Map<Uid, Long> planned) {
        try {
            return access.change(from, folder -> {
                folder.requireValidity(validity);
                return folder.move(uids, target);
            });
        } catch (ServerUnreachable | PartlyDone perhapsMoved) {
            // The plans stay. Of a message that was not moved nothing will be found when it is time, and they go.
            throw perhapsMoved;
        } catch (Problem refused) {
            rows.remove(planned.values());
            throw refused;
        }
    }

    /** Another time for messages that wait already, also for those that somebody else has put there. */
    public Postponed postpone(
            Account account,
            MailAccess access,
            MailboxPath snoozed,
            UidValidity validity,
            List<Uid> uids,
            Instant due) {
        SnoozeBook book = book(account, snoozed);
        List<MessageSummary> messages = summaries(access, snoozed, validity, uids);
        List<Optional<Instant>> before = new ArrayList<>();
        for (MessageSummary message : messages) {
            MessageRef place = new MessageRef(snoozed, validity, message.uid());
            Optional<Snooze> known = book.of(validity, message);
            before.add(known.map(Snooze::due));
            known.ifPresentOrElse(
                    snooze -> {
                        rows.postpone(snooze.id(), due);
                        rows.placed(snooze.id(), place);
                    },
                    () -> rows.plan(account.id(), snoozed, place, hashes.of(message), MailboxPath.INBOX, due));
        }
        return new Postponed(messages.size(), uids.size() - messages.size(), same(before));
    }

    /**
     * Moves messages back where they came from, now.
     *
     * @param asNew unread, as they would be at their time
     */
    public TakenOut takeOut(
            Account account,
            MailAccess access,
            MailboxPath snoozed,
            UidValidity validity,
            List<Uid> uids,
            boolean asNew) {
        if (!SnoozedMailbox.is(snoozed)) {
            throw new InvalidInput("mailbox", "snooze.elsewhere");
        }
        SnoozeBook book = book(account, snoozed);
        Map<Uid, MailboxPath> origins = new LinkedHashMap<>();
        List<Snooze> over = new ArrayList<>();
        List<Optional<Instant>> before = new ArrayList<>();
        for (MessageSummary message : summaries(access, snoozed, validity, uids)) {
            Optional<Snooze> known = book.of(validity, message);
            known.ifPresent(over::add);
            before.add(known.map(Snooze::due));
            origins.put(message.uid(), known.map(Snooze::origin).orElse(MailboxPath.INBOX));
        }
        List<WayBack.Returned> returned = access.change(snoozed, folder -> {
            folder.requireValidity(validity);
            return new WayBack(folder).bring(origins, asNew);
        });
        rows.remove(over.stream().map(Snooze::id).toList());
        Map<MailboxPath, Moved> places = returned.stream()
                .collect(Collectors.toMap(
                        WayBack.Returned::mailbox, WayBack.Returned::moved, Snoozes::together, LinkedHashMap::new));
        return new TakenOut(places, uids.size() - origins.size(), same(before));
    }

    /** What a list says of messages that wait, and of those that have come back. */
    public SnoozeNotes notes(Account account, MailboxPath mailbox, Dates dates) {
        SnoozeBook book = SnoozedMailbox.is(mailbox) ? book(account, mailbox) : null;
        return new SnoozeNotes(book, dates, texts, clock.instant());
    }

    private SnoozeBook book(Account account, MailboxPath mailbox) {
        return new SnoozeBook(rows.of(account.id()), mailbox, hashes);
    }

    private static List<MessageSummary> summaries(
            MailAccess access, MailboxPath mailbox, UidValidity validity, List<Uid> uids) {
        return access.read(mailbox, folder -> {
            folder.requireValidity(validity);
            return folder.rows().of(uids);
        });
    }

    /** Two ways led to the inbox, one of them because another mailbox was gone. */
    private static Moved together(Moved one, Moved other) {
        Map<Uid, Uid> uids = new LinkedHashMap<>(one.uids());
        uids.putAll(other.uids());
        return new Moved(uids, one.target(), one.moved() + other.moved(), one.missing() + other.missing());
    }

    private static Optional<Instant> same(List<Optional<Instant>> times) {
        return times.stream().distinct().count() == 1 ? times.getFirst() : Optional.empty();
    }
}
