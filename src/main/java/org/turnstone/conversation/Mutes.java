package org.turnstone.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.ServerRefused;

/**
 * Mutes conversations: each of their messages bears {@code $muted}, in whatever mailbox it lies. What comes into one
 * later goes from the inbox to the archive, which is the business of {@link Conversations} (ADR 21).
 */
@ApplicationScoped
public class Mutes {

    private final Conversations conversations;

    Mutes(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * Mutes the conversations of these messages, or unmutes them.
     *
     * @return how many of the messages there are
     * @throws InvalidInput when the mailbox keeps no such keyword: then nothing was changed
     */
    public int mark(
            Account account,
            MailAccess access,
            MailboxPath mailbox,
            UidValidity validity,
            Collection<Uid> uids,
            boolean on) {
        Map<Place, Set<Uid>> messages = new LinkedHashMap<>();
        Place named = new Place(mailbox, validity);
        messages.put(named, new HashSet<>(uids));
        for (Uid uid : uids) {
            conversations.of(account, new MessageRef(mailbox, validity, uid)).ifPresent(conversation -> {
                messages.computeIfAbsent(named, _ -> new HashSet<>()).addAll(conversation.here());
                conversation.members().forEach(member -> messages.computeIfAbsent(
                                new Place(member.ref().mailbox(), member.ref().validity()), _ -> new HashSet<>())
                        .add(member.ref().uid()));
            });
        }
        Set<Uid> here = Set.copyOf(messages.getOrDefault(named, Set.of()));
        messages.remove(named);
        int there = mark(access, named, here, Set.copyOf(uids), on);
        messages.forEach((place, others) -> elsewhere(access, place, others, on));
        return there;
    }

    /** A mailbox in one era of its UIDs. */
    private record Place(MailboxPath mailbox, UidValidity validity) {}

    private static int mark(MailAccess access, Place place, Set<Uid> all, Set<Uid> named, boolean on) {
        Set<Flag> muted = Set.of(Flag.MUTED);
        return access.change(place.mailbox(), folder -> {
            folder.requireValidity(place.validity());
            if (on && !folder.notPermitted(muted).isEmpty()) {
                throw new InvalidInput("way", "mute.not-kept");
            }
            int met = on ? folder.addFlags(named, muted) : folder.removeFlags(named, muted);
            Set<Uid> others = all.stream().filter(uid -> !named.contains(uid)).collect(Collectors.toSet());
            if (!others.isEmpty() && on) {
                folder.addFlags(others, muted);
            } else if (!others.isEmpty()) {
                folder.removeFlags(others, muted);
            }
            return met;
        });
    }

    /** One mailbox that keeps no keywords, or is gone, keeps no other from it: a single message that bears it is enough. */
    private static void elsewhere(MailAccess access, Place place, Set<Uid> uids, boolean on) {
        try {
            mark(access, place, uids, uids, on);
        } catch (NotFound | MailboxChanged | ServerRefused | InvalidInput passedOver) {
            // What is muted elsewhere is found there.
        }
    }
}
