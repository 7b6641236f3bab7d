package org.turnstone.outbox;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.web.Dates;
import org.turnstone.web.Visit;

/** Puts what is on its way into words. */
@RequestScoped
class OutboxEntries {

    private final OutboxTexts texts;
    private final TroubleWords troubles;
    private final Visit visit;

    OutboxEntries(OutboxTexts texts, TroubleWords troubles, Visit visit) {
        this.texts = texts;
        this.troubles = troubles;
        this.visit = visit;
    }

    OutboxEntry of(Sending sending) {
        Trouble trouble = sending.trouble();
        boolean copying = sending.state() == ItemState.COPYING;
        List<ItemReport.Said> refused = copying ? List.of() : sending.report().refused();
        return new OutboxEntry(
                sending.id().toString(),
                sending.state(),
                sending.subject().isBlank() ? texts.noSubject() : sending.subject(),
                texts.to(recipients(sending.recipients())),
                said(sending),
                trouble == null ? null : troubles.of(trouble, sending.report(), visit.numbers()),
                copying ? null : serverText(sending.report(), refused),
                refused,
                can(sending, refused));
    }

    /** What was said of one recipient stands beside that recipient. */
    private static @Nullable String serverText(ItemReport report, List<ItemReport.Said> refused) {
        return refused.isEmpty() ? report.serverText() : null;
    }

    private String recipients(List<EmailAddress> all) {
        String first = all.getFirst().display();
        return all.size() == 1 ? first : texts.andOthers(first, all.size() - 1);
    }

    private String said(Sending sending) {
        Dates dates = visit.dates();
        String due = dates.coming(sending.due());
        return switch (sending.state()) {
            case HELD -> texts.stateHeld(due);
            case SCHEDULED -> texts.stateScheduled(due);
            case SENDING, HANDED -> texts.stateSending();
            case RETRYING -> texts.stateRetrying(due);
            case WAITING -> texts.stateWaiting();
            case COPYING -> texts.stateCopying(due);
            case FAILED -> texts.stateFailed();
            case UNKNOWN -> texts.stateUnknown();
            case STOPPED -> texts.stateStopped();
            case SENT -> texts.stateSent();
            case WITHDRAWN -> texts.stateWithdrawn();
        };
    }

    private static OutboxEntry.Can can(Sending sending, List<ItemReport.Said> refused) {
        ItemState state = sending.state();
        boolean unknown = state == ItemState.UNKNOWN;
        boolean someLeft =
                !refused.isEmpty() && refused.size() < sending.recipients().size();
        return new OutboxEntry.Can(
                state.isStoppable() || unknown, state.isStoppable(), unknown, unknown, state.isStoppable() && someLeft);
    }
}
