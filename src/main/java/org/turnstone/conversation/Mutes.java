package org.turnstone.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
     * What was done.
     *
     * @param met how many of the messages there are
     * @param changed those whose conversation was not so before: the way back is about them alone
     */
    public record Marked(int met, List<Uid> changed) {

        public Marked {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Mutes the conversations of these messages, or unmutes them.
     *
     * @throws InvalidInput when the mailbox keeps no such keyword: then nothing was changed
     */
    public Marked mark(
            Account account,
            MailAccess access,
            MailboxPath mailbox,
            UidValidity validity,
            Collection<Uid> uids,
            boolean on) {
        Map<Uid, List<MessageRef>> conversation = new LinkedHashMap<>();
        Map<Place, Set<Uid>> messages = new LinkedHashMap<>();
        for (Uid uid : uids) {
            List<MessageRef> all = conversations.everyOf(account, new MessageRef(mailbox, validity, uid));
            conversation.put(uid, all);
            all.forEach(ref -> messages.computeIfAbsent(Place.of(ref), _ -> new HashSet<>())
                    .add(ref.uid()));
        }
        Place here = new Place(mailbox, validity);
        Set<MessageRef> muted = new HashSet<>();
        Set<Uid> others = messages.getOrDefault(here, Set.of());
        messages.remove(here);
        int met = mark(access, here, others, Set.copyOf(uids), on, muted);
        messages.forEach((place, there) -> elsewhere(access, place, there, on, muted));
        return new Marked(
                met,
                conversation.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(muted::contains) != on)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** A mailbox in one era of its UIDs. */
    private record Place(MailboxPath mailbox, UidValidity validity) {

        static Place of(MessageRef message) {
            return new Place(message.mailbox(), message.validity());
        }
    }

    /**
     * Marks messages of one mailbox.
     *
     * @param before takes those that bore the mark already
     * @return how many of those that were named there are
     */
    private static int mark(
            MailAccess access, Place place, Set<Uid> all, Set<Uid> named, boolean on, Set<MessageRef> before) {
        Set<Flag> muted = Set.of(Flag.MUTED);
        return access.change(place.mailbox(), folder -> {
            folder.requireValidity(place.validity());
            if (on && !folder.notPermitted(muted).isEmpty()) {
                throw new InvalidInput("way", "mute.not-kept");
            }
            folder.rows()
                    .bearing(Flag.MUTED)
                    .forEach(uid -> before.add(new MessageRef(place.mailbox(), place.validity(), uid)));
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
    private static void elsewhere(MailAccess access, Place place, Set<Uid> uids, boolean on, Set<MessageRef> before) {
        try {
            mark(access, place, uids, uids, on, before);
        } catch (NotFound | MailboxChanged | ServerRefused | InvalidInput passedOver) {
            // What is muted elsewhere is found there.
        }
    }
}
