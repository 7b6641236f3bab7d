package org.turnstone.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
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
public final class Drafts {

    private static final Set<Flag> MARKS = Set.of(Flag.DRAFT, Flag.SEEN);

    private final MailAccess access;

    public Drafts(MailAccess access) {
        this.access = access;
    }

    /**
     * Saves a draft and removes the one it replaces: only then, so that there is always at least one (D02).
     *
     * @param messageId by which it is found again where the server does not say where it has put it
     * @return where it is now
     */
    public MessageRef save(MessageSource source, String messageId, Instant date, @Nullable MessageRef previous) {
        MailboxPath drafts = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.DRAFTS).path());
        if (previous != null && previous.mailbox().equals(drafts)) {
            Optional<MessageRef> replaced = replace(source, messageId, date, previous);
            if (replaced.isPresent()) {
                return replaced.get();
            }
        }
        Optional<Uid> appended = access.changeMailboxes(mailboxes -> mailboxes.append(drafts, MARKS, date, source));
        return access.change(drafts, folder -> {
            Uid uid = appended.isPresent() ? appended.get() : youngest(folder, messageId);
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
    private Optional<MessageRef> replace(MessageSource source, String messageId, Instant date, MessageRef previous) {
        if (!access.capabilities().replace()) {
            return Optional.empty();
        }
        return access.change(previous.mailbox(), folder -> {
            Optional<Replaced> replaced = previous.validity().equals(folder.uidValidity())
                    ? folder.replace(previous.uid(), MARKS, date, source)
                    : Optional.empty();
            if (replaced.isEmpty()) {
                return Optional.empty();
            }
            Optional<Uid> told = replaced.get().uid();
            Uid uid = told.isPresent() ? told.get() : youngest(folder, messageId);
            return Optional.of(new MessageRef(previous.mailbox(), folder.uidValidity(), uid));
        });
    }

    /** Without UIDPLUS the new one is the youngest with this Message-ID. */
    private static Uid youngest(ImapFolder folder, String messageId) throws IOException {
        return folder.findByMessageId(messageId).stream()
                .max(Comparator.naturalOrder())
                .orElseThrow(MailboxChanged::new);
    }

    /** A message as a draft: with the Bcc that only its writer sees. */
    public MessageRef save(OutgoingMessage message, @Nullable MessageRef previous) {
        return save(written(message), message.messageId(), message.date(), previous);
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
    public Discarded discard(MessageRef draft) {
        MailboxPath trash = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.TRASH).path());
        Moved moved = access.change(draft.mailbox(), folder -> {
            folder.requireValidity(draft.validity());
            return folder.move(List.of(draft.uid()), trash);
        });
        return new Discarded(draft.mailbox(), trash, moved);
    }

    /** A draft that was thrown away. */
    public record Discarded(MailboxPath from, MailboxPath to, Moved moved) {}
}
