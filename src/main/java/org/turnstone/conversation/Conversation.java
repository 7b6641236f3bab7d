package org.turnstone.conversation;

import java.util.List;
import java.util.Optional;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;

/**
 * Messages that belong together, wherever they lie but in Junk and Trash.
 *
 * @param members never empty, oldest first; of copies the one in the mailbox that is looked at
 * @param here the UIDs of all of them in that mailbox, copies too, newest first
 */
public record Conversation(List<Member> members, List<Uid> here) {

    public Conversation {
        members = List.copyOf(members);
        here = List.copyOf(here);
    }

    /** How many messages a person would count. */
    public int size() {
        return members.size();
    }

    /** The member that is this message. */
    public Optional<Member> member(MessageRef ref) {
        return members.stream().filter(member -> member.ref().equals(ref)).findFirst();
    }

    /** Those in one mailbox. */
    public List<Member> in(MailboxPath mailbox) {
        return members.stream()
                .filter(member -> member.ref().mailbox().equals(mailbox))
                .toList();
    }
}
