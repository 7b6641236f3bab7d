package org.turnstone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.imap.Moved;
import org.turnstone.imap.Replaced;
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
        MessageSource source = written(message);
        if (previous != null && previous.mailbox().equals(drafts)) {
            Optional<MessageRef> replaced = replace(message, source, previous);
            if (replaced.isPresent()) {
                return replaced.get();
            }
        }
        Optional<Uid> appended =
                access.changeMailboxes(mailboxes -> mailboxes.append(drafts, MARKS, message.date(), source));
        return access.change(drafts, folder -> {
            Uid uid = appended.isPresent() ? appended.get() : youngest(folder, message);
            boolean replaced = previous != null
                    && previous.mailbox().equals(drafts)
                    && previous.validity().equals(folder.uidValidity());
            if (replaced && previous != null && !previous.uid().equals(uid)) {
                folder.expunge(List.of(previous.uid()));
            }
            return new MessageRef(drafts, folder.uidValidity(), uid);
        });
    }

    /** In one step, where the server can; empty where it cannot, and nothing has been done. */
    private Optional<MessageRef> replace(OutgoingMessage message, MessageSource source, MessageRef previous) {
        if (!access.capabilities().replace()) {
            return Optional.empty();
        }
        return access.change(previous.mailbox(), folder -> {
            Optional<Replaced> replaced = previous.validity().equals(folder.uidValidity())
                    ? folder.replace(previous.uid(), MARKS, message.date(), source)
                    : Optional.empty();
            if (replaced.isEmpty()) {
                return Optional.empty();
            }
            Optional<Uid> told = replaced.get().uid();
            Uid uid = told.isPresent() ? told.get() : youngest(folder, message);
            return Optional.of(new MessageRef(previous.mailbox(), folder.uidValidity(), uid));
        });
    }

    /** Without UIDPLUS the new one is the youngest with this Message-ID. */
    private static Uid youngest(ImapFolder folder, OutgoingMessage message) throws IOException {
        return folder.findByMessageId(message.messageId()).stream()
                .max(Comparator.naturalOrder())
                .orElseThrow(MailboxChanged::new);
    }

    private static MessageSource written(OutgoingMessage message) {
        try {
            return MessageSource.measured(out -> new MessageWriter().write(message, out, true));
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
