package org.turnstone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.imap.Moved;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mime.MessageWriter;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.problem.MailboxChanged;

/** The drafts of one account, in its Drafts mailbox, where every other program finds them. */
final class Drafts {

    private static final Set<Flag> MARKS = Set.of(Flag.DRAFT, Flag.SEEN);

    private final MailAccess access;

    Drafts(MailAccess access) {
        this.access = access;
    }

    /**
     * Saves a draft and removes the one it replaces: only then, so that there is always at least one (D02).
     *
     * @return where it is now
     */
    MessageRef save(OutgoingMessage message, @Nullable MessageRef previous) {
        MailboxPath drafts = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.DRAFTS).path());
        Optional<Uid> appended = append(drafts, message);
        return access.change(drafts, folder -> {
            Uid uid = appended.orElse(null);
            if (uid == null) {
                // Without UIDPLUS the new one is the youngest with this Message-ID.
                uid = folder.findByMessageId(message.messageId()).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow(MailboxChanged::new);
            }
            boolean replaced = previous != null
                    && previous.mailbox().equals(drafts)
                    && previous.validity().equals(folder.uidValidity());
            if (replaced && previous != null && !previous.uid().equals(uid)) {
                folder.expunge(List.of(previous.uid()));
            }
            return new MessageRef(drafts, folder.uidValidity(), uid);
        });
    }

    private Optional<Uid> append(MailboxPath drafts, OutgoingMessage message) {
        try {
            MessageSource source = MessageSource.measured(out -> new MessageWriter().write(message, out, true));
            return access.changeMailboxes(mailboxes -> mailboxes.append(drafts, MARKS, message.date(), source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Throws a draft away: into Trash, from where it can be had back.
     *
     * @return where it went, for the way back
     */
    Discarded discard(MessageRef draft) {
        MailboxPath trash = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.TRASH).path());
        Moved moved = access.change(draft.mailbox(), folder -> {
            folder.requireValidity(draft.validity());
            return folder.move(List.of(draft.uid()), trash);
        });
        return new Discarded(draft.mailbox(), trash, moved);
    }

    /** A draft that was thrown away. */
    record Discarded(MailboxPath from, MailboxPath to, Moved moved) {}
}
