package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.account.Account;
import org.turnstone.conversation.Conversation;
import org.turnstone.conversation.Conversations;
import org.turnstone.conversation.Member;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.Neighbours;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.MessageSet;
import org.turnstone.mail.Uid;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.Threading;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.NotFound;
import org.turnstone.web.Dates;
import org.turnstone.web.MailUrl;
import org.turnstone.web.MailboxSegment;
import org.turnstone.web.Visit;

/** Finds the rest of the conversation of a message that is being opened, in whatever mailbox it lies. */
@RequestScoped
class Stacks {

    private final Preferences preferences;
    private final Conversations conversations;
    private final Visit visit;

    Stacks(Preferences preferences, Conversations conversations, Visit visit) {
        this.preferences = preferences;
        this.conversations = conversations;
        this.visit = visit;
    }

    /** What stands around the message; nothing where lists go by message, or conversations are not known yet. */
    StackView of(Account account, MailAccess access, MessageRef open) {
        Threading threading = preferences.threading(account.personId());
        if (!threading.conversations()) {
            return StackView.alone(open.id());
        }
        return conversations
                .of(account, open)
                .map(conversation -> of(account, access, open, conversation, threading.newestFirst()))
                .orElseGet(() -> StackView.alone(open.id()));
    }

    /** The conversations next to the message's own; empty where lists go by message, or they are not known. */
    Optional<Neighbours> neighbours(Account account, MessageRef open) {
        return preferences.threading(account.personId()).conversations()
                ? conversations.neighbours(account, open)
                : Optional.empty();
    }

    private StackView of(
            Account account, MailAccess access, MessageRef open, Conversation conversation, boolean newestFirst) {
        Map<MessageRef, FoldedCard> cards = new HashMap<>();
        Set<Flag> borne = new HashSet<>();
        read(account, access, open, conversation, cards, borne);
        List<FoldedCard> before = new ArrayList<>();
        List<FoldedCard> after = new ArrayList<>();
        boolean passed = false;
        for (Member member : conversation.members()) {
            passed |= member.ref().equals(open);
            FoldedCard card = cards.get(member.ref());
            if (card != null) {
                (passed ? after : before).add(card);
            }
        }
        String id = new MessageSet(open.mailbox(), open.validity(), conversation.here()).id();
        if (newestFirst) {
            Collections.reverse(before);
            Collections.reverse(after);
            return new StackView(after, before, borne, id);
        }
        return new StackView(before, after, borne, id);
    }

    private void read(
            Account account,
            MailAccess access,
            MessageRef open,
            Conversation conversation,
            Map<MessageRef, FoldedCard> cards,
            Set<Flag> borne) {
        Map<MailboxPath, List<MessageRef>> places = new LinkedHashMap<>();
        for (Member member : conversation.members()) {
            if (!member.ref().equals(open)) {
                places.computeIfAbsent(member.ref().mailbox(), _ -> new ArrayList<>())
                        .add(member.ref());
            }
        }
        places.forEach((mailbox, refs) -> {
            try {
                cards.putAll(access.read(mailbox, folder -> {
                    folder.requireValidity(refs.getFirst().validity());
                    return read(account, folder, refs, open.mailbox(), borne);
                }));
            } catch (NotFound | MailboxChanged gone) {
                // Then its messages are, too: the index finds out by itself.
            }
        });
    }

    private Map<MessageRef, FoldedCard> read(
            Account account, ImapFolder folder, List<MessageRef> refs, MailboxPath from, Set<Flag> borne)
            throws IOException {
        List<Uid> uids = refs.stream().map(MessageRef::uid).toList();
        Map<Uid, Set<Flag>> flags = folder.rows().flags(uids);
        flags.values()
                .forEach(marks -> borne.addAll(telling(marks, folder.path().equals(from))));
        Map<MessageRef, FoldedCard> cards = new HashMap<>();
        for (MessageSummary message : folder.rows().remembered(flags.keySet())) {
            MessageRef ref = new MessageRef(folder.path(), refs.getFirst().validity(), message.uid());
            cards.put(ref, card(account, ref, message.withFlags(flags.getOrDefault(message.uid(), Set.of())), from));
        }
        return cards;
    }

    /** A pin is a matter of one mailbox, a conversation is muted wherever it lies. */
    private static Set<Flag> telling(Set<Flag> marks, boolean here) {
        Set<Flag> telling = new HashSet<>(here ? Set.of(Flag.PINNED, Flag.MUTED) : Set.of(Flag.MUTED));
        telling.retainAll(marks);
        return telling;
    }

    private FoldedCard card(Account account, MessageRef ref, MessageSummary message, MailboxPath from) {
        String ordinal = Integer.toString(account.ordinal());
        EmailAddress author = message.envelope().author();
        EmailAddress who = author == null ? EmailAddress.of("") : author;
        Dates dates = visit.dates();
        return new FoldedCard(
                FoldedCard.element(MailUrl.mailbox(ordinal, ref.mailbox()), ref.id()),
                MailUrl.message(ordinal, ref)
                        + (from.equals(ref.mailbox()) ? "" : "?from=" + MailboxSegment.encode(from)),
                Person.of(who, who.sameMailbox(account.address())),
                message.preview(),
                new MessageDate(
                        dates.brief(message.receivedAt()),
                        dates.exact(message.receivedAt()),
                        Dates.machine(message.receivedAt())),
                !message.has(Flag.SEEN));
    }
}
