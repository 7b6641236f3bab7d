package org.turnstone.deed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.MessageSet;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.InvalidInput;

/** Messages of one mailbox in one era: what an action is done to. */
public record Selection(MailboxPath mailbox, UidValidity validity, List<Uid> uids) {

    /** As many as a page of full conversations holds; a larger choice is made on the server, and done as an errand. */
    static final int MOST = 5_000;

    public Selection {
        uids = List.copyOf(uids);
    }

    public static Selection of(MessageRef message) {
        return new Selection(message.mailbox(), message.validity(), List.of(message.uid()));
    }

    /**
     * Reads the ids of a form.
     *
     * @param ids each a {@link MessageSet#id()}: one message, or those of a conversation
     * @throws InvalidInput when there are none, too many, or they are not of one era
     */
    static Selection of(MailboxPath mailbox, Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new InvalidInput("id", "selection.empty");
        }
        UidValidity validity = null;
        Set<Uid> uids = new LinkedHashSet<>();
        for (String id : ids) {
            MessageSet set = MessageSet.parse(mailbox, id, MOST).orElseThrow(Selection::malformed);
            if (validity != null && !validity.equals(set.validity())) {
                throw malformed();
            }
            validity = set.validity();
            uids.addAll(set.uids());
            // Looked at after each: two thousand ids could name ten million messages before their sum is known.
            if (uids.size() > MOST) {
                throw new InvalidInput("id", "selection.too-many");
            }
        }
        return new Selection(mailbox, Objects.requireNonNull(validity), List.copyOf(uids));
    }

    private static InvalidInput malformed() {
        return new InvalidInput("id", "selection.malformed");
    }

    /** Some of it. */
    Selection of(List<Uid> some) {
        return new Selection(mailbox, validity, some);
    }

    /** Those of it that are named here. */
    Selection within(Collection<String> ids) {
        Set<String> named = Set.copyOf(ids);
        return new Selection(
                mailbox,
                validity,
                uids.stream().filter(uid -> named.contains(ref(uid).id())).toList());
    }

    public MessageRef ref(Uid uid) {
        return new MessageRef(mailbox, validity, uid);
    }

    List<MessageRef> refs() {
        return uids.stream().map(this::ref).toList();
    }

    public int size() {
        return uids.size();
    }
}
