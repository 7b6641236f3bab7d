package org.turnstone.deed;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.conversation.Mutes;
import org.turnstone.imap.Moved;
import org.turnstone.label.Label;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageSet;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;
import org.turnstone.web.Visit;

/** Says what was done, and offers the way back: a move of the same messages from where they are now (ADR 3). */
@RequestScoped
class ActionToasts {

    private final ActionWords words;

    ActionToasts(ActionTexts texts, Visit visit) {
        this.words = new ActionWords(texts, visit.numbers());
    }

    ActionWords words() {
        return words;
    }

    Toast moved(ChosenMessages chosen, Moved moved, Destination destination, MailboxPath target) {
        Undo undo = undo(chosen, target, "moves", moved.target(), moved.uids().values());
        return new Toast(
                words.doneWithin(
                        words.moved(destination, target),
                        moved.moved(),
                        moved.missing(),
                        moved.uids().size(),
                        chosen.conversations()),
                undo == null ? null : undo.with("to", chosen.mailbox.name()));
    }

    Toast movedBack(ChosenMessages chosen, Moved moved) {
        return movedBack(chosen, moved.moved(), moved.missing());
    }

    Toast movedBack(ChosenMessages chosen, int moved, int missing) {
        return Toast.of(words.done(words.movedBack(), moved, missing, chosen.conversations()));
    }

    Toast copied(ChosenMessages chosen, Moved copied, MailboxPath target) {
        Undo undo =
                undo(chosen, target, "deletions", copied.target(), copied.uids().values());
        return new Toast(
                words.doneWithin(
                        words.copied(target),
                        copied.moved(),
                        copied.missing(),
                        copied.uids().size()),
                undo);
    }

    /** Copies that were deleted again. */
    Toast takenBack(int copies) {
        return Toast.of(words.done(words.copiesTakenBack(), copies, 0));
    }

    /** {@code \Deleted} is set, the messages are still there: taking the flag away brings them back. */
    Toast deleted(ChosenMessages chosen, Selection selection, int met) {
        Undo undo = undo(chosen, selection.mailbox(), "flags", selection.validity(), selection.uids());
        return new Toast(
                words.done(words.deleted(), met, selection.size() - met, chosen.conversations()),
                undo == null ? null : undo.with("remove", "deleted"));
    }

    /**
     * Read and unread are worth undoing when many were chosen; a star speaks for itself.
     *
     * @param changed those that were not so before
     */
    @Nullable
    Toast marked(
            ChosenMessages chosen,
            Selection selection,
            Selection changed,
            Set<Flag> added,
            Set<Flag> removed,
            int met) {
        String done = words.done(words.marked(added, removed), met, selection.size() - met, chosen.conversations());
        if (removed.contains(Flag.DELETED)) {
            return Toast.of(done);
        }
        boolean read = added.contains(Flag.SEEN);
        if (!read && !removed.contains(Flag.SEEN)) {
            return null;
        }
        Undo undo = undo(chosen, changed.mailbox(), "flags", changed.validity(), changed.uids());
        return new Toast(done, undo == null ? null : undo.with(read ? "remove" : "add", "seen"));
    }

    /**
     * Labelled, or no longer.
     *
     * @param changed those that were not so before
     */
    Toast labelled(ChosenMessages chosen, Selection selection, Selection changed, Label label, boolean on, int met) {
        Undo undo = undo(chosen, changed.mailbox(), "labels", changed.validity(), changed.uids());
        return new Toast(
                words.done(words.labelled(label, on), met, selection.size() - met, chosen.conversations()),
                undo == null
                        ? null
                        : undo.with("label", label.keyword().keyword()).with("way", on ? "off" : "on"));
    }

    /**
     * Pinned, or no longer.
     *
     * @param changed those that were not so before
     */
    Toast pinned(ChosenMessages chosen, Selection selection, Selection changed, boolean on, int met) {
        Undo undo = undo(chosen, changed.mailbox(), "pins", changed.validity(), changed.uids());
        return new Toast(
                words.done(words.pinned(on), met, selection.size() - met, chosen.conversations()),
                undo == null ? null : undo.with("way", on ? "off" : "on"));
    }

    /** Muted, or no longer: always a matter of conversations. */
    Toast muted(ChosenMessages chosen, Selection selection, Mutes.Marked marked, boolean on) {
        int met = marked.met();
        int rows = chosen.rowsOf(marked.changed());
        Undo undo = undo(chosen, selection.mailbox(), "mutes", selection.validity(), marked.changed(), rows);
        return new Toast(
                words.done(words.muted(on), met, selection.size() - met, chosen.rows()),
                undo == null ? null : undo.with("way", on ? "off" : "on"));
    }

    /** Everything in a list was to be marked as read, and nothing in it was unread. */
    Toast allRead() {
        return Toast.of(words.texts().allRead());
    }

    /** Everything in a list was to be deleted, and nothing was there. */
    Toast allGone() {
        return Toast.of(words.texts().allGone());
    }

    static @Nullable Undo undo(
            ChosenMessages chosen,
            MailboxPath where,
            String action,
            @Nullable UidValidity validity,
            Collection<Uid> uids) {
        return undo(chosen, where, action, validity, uids, chosen.conversations());
    }

    private static @Nullable Undo undo(
            ChosenMessages chosen,
            MailboxPath where,
            String action,
            @Nullable UidValidity validity,
            Collection<Uid> uids,
            int conversations) {
        if (validity == null || uids.isEmpty()) {
            return null;
        }
        Undo undo = Undo.of(MailUrl.mailbox(Integer.toString(chosen.account), where) + "/" + action)
                .with("undo", "1");
        return (conversations == 0 ? undo : undo.with("conversations", Integer.toString(conversations)))
                .with("back", chosen.backUrl())
                .with("id", new MessageSet(where, validity, List.copyOf(uids)).id());
    }

    String sentence(String done, int met, int missing) {
        return words.sentence(done, met, missing);
    }
}
