package org.turnstone.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.problem.NotFound;

/** What lies in Drafts under a draft's Message-ID. */
public final class DraftCopies {

    private final MailAccess access;

    public DraftCopies(MailAccess access) {
        this.access = access;
    }

    /** Where they lie, the oldest first. */
    List<MessageRef> of(String messageId) {
        MailboxPath drafts = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.DRAFTS).path());
        try {
            return access.read(drafts, folder -> {
                var validity = folder.uidValidity();
                return folder.findByMessageId(messageId).stream()
                        .sorted(Comparator.<Uid>naturalOrder())
                        .map(uid -> new MessageRef(drafts, validity, uid))
                        .toList();
            });
        } catch (NotFound noDrafts) {
            return List.of();
        }
    }

    /** Whether a message lies there still. */
    boolean has(MessageRef place) {
        try {
            return access.read(
                    place.mailbox(),
                    folder -> folder.uidValidity().equals(place.validity())
                            && !folder.existing(List.of(place.uid())).isEmpty());
        } catch (NotFound gone) {
            return false;
        }
    }

    /** None of it shall lie there any more. */
    public void removeAll(String messageId) {
        of(messageId).forEach(this::remove);
    }

    void remove(MessageRef place) {
        access.change(place.mailbox(), folder -> {
            folder.requireValidity(place.validity());
            return folder.expunge(List.of(place.uid()));
        });
    }

    /** What another program has put in the place of a draft: something younger of the same name. */
    Optional<MessageRef> successor(String messageId, MessageRef before) {
        return of(messageId).stream()
                .filter(copy -> copy.uid().compareTo(before.uid()) > 0)
                .reduce((_, last) -> last);
    }
}
