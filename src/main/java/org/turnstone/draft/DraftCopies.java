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

/** What lies in Drafts of a draft. */
final class DraftCopies {

    private final MailAccess access;

    DraftCopies(MailAccess access) {
        this.access = access;
    }

    /** Those that bear the journal's name for it, the oldest first. */
    List<MessageRef> named(SubmissionId id) {
        return with(SubmissionId.FIELD, id.toString());
    }

    private List<MessageRef> with(String field, String text) {
        MailboxPath drafts = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.DRAFTS).path());
        return access.read(drafts, folder -> {
            var validity = folder.uidValidity();
            return folder.findByField(field, text).stream()
                    .sorted(Comparator.<Uid>naturalOrder())
                    .map(uid -> new MessageRef(drafts, validity, uid))
                    .toList();
        });
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

    void remove(MessageRef place) {
        access.change(place.mailbox(), folder -> {
            folder.requireValidity(place.validity());
            return folder.expunge(List.of(place.uid()));
        });
    }

    /** What another program has put in the place of a draft: something younger of the same name. */
    Optional<MessageRef> successor(String messageId, MessageRef before) {
        return with("Message-ID", messageId).stream()
                .filter(copy -> copy.uid().compareTo(before.uid()) > 0)
                .reduce((_, last) -> last);
    }
}
