package org.turnstone.message;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mime.MessageIds;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;

/** Looks for a message by its Message-ID, mailbox by mailbox where it is likeliest first, for a bounded time. */
final class Lookup {

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST_MAILBOXES = 200;

    /** Servers search for text within the field: of what they find so many are looked at. */
    private static final int MOST_CANDIDATES = 20;

    private static final List<SpecialUse> FIRST =
            List.of(SpecialUse.ALL, SpecialUse.INBOX, SpecialUse.ARCHIVE, SpecialUse.SENT);
    private static final List<SpecialUse> LAST = List.of(SpecialUse.JUNK, SpecialUse.TRASH);

    private final MailAccess access;

    Lookup(MailAccess access) {
        this.access = access;
    }

    /**
     * The message; the first one where several have that id.
     *
     * @param id with its angle brackets or without
     */
    Optional<MessageRef> of(String id, List<MailboxNode> tree) {
        List<String> ids = MessageIds.parse("<" + id.strip().replaceAll("^<|>$", "") + ">");
        if (ids.size() != 1) {
            return Optional.empty();
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        List<MailboxPath> places = tree.stream()
                .filter(MailboxNode::selectable)
                .sorted(Comparator.comparingInt(Lookup::rank))
                .limit(MOST_MAILBOXES)
                .map(MailboxNode::path)
                .toList();
        for (MailboxPath place : places) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return Optional.empty();
            }
            Optional<MessageRef> found = in(place, ids.getFirst(), left);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static int rank(MailboxNode node) {
        SpecialUse use = node.use();
        int first = use == null ? -1 : FIRST.indexOf(use);
        if (first >= 0) {
            return first;
        }
        return FIRST.size() + (use != null && LAST.contains(use) ? 1 : 0);
    }

    private Optional<MessageRef> in(MailboxPath place, String id, Duration longest) {
        try {
            return access.within(longest).read(place, folder -> exactly(folder, id));
        } catch (SignInRequired ended) {
            throw ended;
        } catch (Problem passedOver) {
            return Optional.empty();
        }
    }

    private static Optional<MessageRef> exactly(ImapFolder folder, String id) throws IOException {
        List<Uid> found = folder.findByMessageId(id);
        List<MessageSummary> rows = folder.rows().of(found.subList(0, Math.min(MOST_CANDIDATES, found.size())));
        for (MessageSummary row : rows) {
            String messageId = row.envelope().messageId();
            if (messageId != null && MessageIds.parse(messageId).contains(id)) {
                return Optional.of(new MessageRef(folder.path(), folder.uidValidity(), row.uid()));
            }
        }
        return Optional.empty();
    }
}
