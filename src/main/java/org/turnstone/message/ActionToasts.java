package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Moved;
import org.turnstone.label.Label;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;

/** Says what was done, and offers the way back: a move of the same messages from where they are now (ADR 3). */
@ApplicationScoped
class ActionToasts {

    private final ActionTexts texts;

    ActionToasts(ActionTexts texts) {
        this.texts = texts;
    }

    Toast moved(ChosenMessages chosen, Moved moved, Destination destination, MailboxPath target) {
        String done =
                switch (destination) {
                    case Destination.Role(var use) ->
                        switch (use) {
                            case ARCHIVE -> texts.archived(moved.moved());
                            case JUNK -> texts.junked(moved.moved());
                            case TRASH -> texts.trashed(moved.moved());
                            default -> texts.moved(moved.moved(), target.shown());
                        };
                    case Destination.Named named ->
                        texts.moved(moved.moved(), named.mailbox().shown());
                };
        return new Toast(sentence(done, moved.moved(), moved.missing()), wayBack(chosen, moved, target));
    }

    Toast movedBack(Moved moved) {
        return movedBack(moved.moved(), moved.missing());
    }

    Toast movedBack(int moved, int missing) {
        return Toast.of(sentence(texts.movedBack(moved), moved, missing));
    }

    Toast copied(ChosenMessages chosen, Moved copied, MailboxPath target) {
        Undo undo =
                undo(chosen, target, "deletions", copied.target(), copied.uids().values());
        return new Toast(
                sentence(texts.copied(copied.moved(), target.shown()), copied.moved(), copied.missing()), undo);
    }

    /** Copies that were deleted again. */
    Toast takenBack(int copies) {
        return Toast.of(texts.copiesTakenBack(copies));
    }

    /** {@code \Deleted} is set, the messages are still there: taking the flag away brings them back. */
    Toast deleted(ChosenMessages chosen, Selection selection, int met) {
        Undo undo = undo(chosen, selection.mailbox(), "flags", selection.validity(), selection.uids());
        return new Toast(
                sentence(texts.deleted(met), met, selection.size() - met),
                undo == null ? null : undo.with("remove", "deleted"));
    }

    /** Read and unread are worth undoing when many were chosen; a star speaks for itself. */
    @Nullable
    Toast marked(ChosenMessages chosen, Selection selection, Set<Flag> added, Set<Flag> removed, int met) {
        if (removed.contains(Flag.DELETED)) {
            return Toast.of(sentence(texts.undeleted(met), met, selection.size() - met));
        }
        boolean read = added.contains(Flag.SEEN);
        if (!read && !removed.contains(Flag.SEEN)) {
            return null;
        }
        Undo undo = undo(chosen, selection.mailbox(), "flags", selection.validity(), selection.uids());
        String done = read ? texts.read(met) : texts.unread(met);
        return new Toast(
                sentence(done, met, selection.size() - met),
                undo == null ? null : undo.with(read ? "remove" : "add", "seen"));
    }

    Toast labelled(ChosenMessages chosen, Selection selection, Label label, boolean on, int met) {
        Undo undo = undo(chosen, selection.mailbox(), "labels", selection.validity(), selection.uids());
        String done = on ? texts.labelled(met, label.name()) : texts.unlabelled(met, label.name());
        return new Toast(
                sentence(done, met, selection.size() - met),
                undo == null
                        ? null
                        : undo.with("label", label.keyword().keyword()).with("way", on ? "off" : "on"));
    }

    private @Nullable Undo wayBack(ChosenMessages chosen, Moved moved, MailboxPath target) {
        Undo undo = undo(chosen, target, "moves", moved.target(), moved.uids().values());
        return undo == null ? null : undo.with("to", chosen.mailbox.name());
    }

    static @Nullable Undo undo(
            ChosenMessages chosen,
            MailboxPath where,
            String action,
            @Nullable UidValidity validity,
            Collection<Uid> uids) {
        if (validity == null || uids.isEmpty()) {
            return null;
        }
        Undo undo = Undo.of(MailUrl.mailbox(Integer.toString(chosen.account), where) + "/" + action)
                .with("undo", "1")
                .with("back", chosen.backUrl());
        for (Uid uid : uids) {
            undo = undo.with("id", validity + "." + uid);
        }
        return undo;
    }

    String sentence(String done, int met, int missing) {
        if (met == 0 && missing > 0) {
            return texts.allMissing();
        }
        return missing > 0 ? texts.butMissing(done, missing) : done;
    }
}
