package org.turnstone.deed;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.snooze.SnoozeTexts;
import org.turnstone.snooze.Snoozes;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;
import org.turnstone.web.Visit;

/** Says until when messages are put aside, and offers the way back. */
@RequestScoped
class SnoozeToasts {

    private final SnoozeTexts texts;
    private final ActionToasts toasts;
    private final Visit visit;

    SnoozeToasts(SnoozeTexts texts, ActionToasts toasts, Visit visit) {
        this.texts = texts;
        this.toasts = toasts;
        this.visit = visit;
    }

    ActionWords words() {
        return toasts.words();
    }

    /** Putting aside, as an errand has it. */
    Deed snoozing(Instant due) {
        String when = when(due);
        return new Deed(
                (done, total) -> texts.snoozing(done, total, when),
                (count, _, whole) -> texts.done(count, whole, when));
    }

    /** Bringing back, as an errand has it. */
    Deed waking() {
        return new Deed(texts::waking, (count, _, _) -> texts.backInSeveral(count));
    }

    Toast snoozed(ChosenMessages chosen, Snoozes.PutAside done, Instant due) {
        Moved moved = done.moved();
        Undo undo = ActionToasts.undo(
                chosen, done.mailbox(), "wakings", moved.target(), moved.uids().values());
        return toast(done(chosen, moved.moved(), due), moved.moved(), moved.missing(), undo);
    }

    Toast postponed(ChosenMessages chosen, Selection selection, Snoozes.Postponed done, Instant due) {
        Undo undo = ActionToasts.undo(chosen, selection.mailbox(), "snoozes", selection.validity(), selection.uids());
        return toast(done(chosen, done.met(), due), done.met(), done.missing(), until(undo, done.before()));
    }

    Toast woken(ChosenMessages chosen, Snoozes.TakenOut out) {
        if (out.origins().size() != 1) {
            return toast(texts.backInSeveral(out.moved()), out.moved(), out.missing(), null);
        }
        Map.Entry<MailboxPath, Moved> only = out.origins().entrySet().iterator().next();
        Moved moved = only.getValue();
        boolean whole = chosen.conversations() > 0;
        Undo undo = ActionToasts.undo(
                chosen, only.getKey(), "snoozes", moved.target(), moved.uids().values());
        return toast(
                texts.back(
                        whole ? chosen.conversations() : moved.moved(),
                        whole,
                        only.getKey().shown()),
                moved.moved(),
                out.missing() + moved.missing(),
                until(undo, out.before()));
    }

    /** Only a time that was the same for all can be had back. */
    private static @Nullable Undo until(@Nullable Undo undo, Optional<Instant> before) {
        return undo == null || before.isEmpty()
                ? null
                : undo.with("until", before.get().toString());
    }

    private Toast toast(String done, int met, int missing, @Nullable Undo undo) {
        return new Toast(toasts.sentence(done, met, missing), undo);
    }

    private String done(ChosenMessages chosen, int messages, Instant due) {
        boolean whole = chosen.conversations() > 0;
        return texts.done(whole ? chosen.conversations() : messages, whole, when(due));
    }

    private String when(Instant due) {
        return visit.dates().coming(due);
    }
}
