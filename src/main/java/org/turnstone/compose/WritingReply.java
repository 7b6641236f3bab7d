package org.turnstone.compose;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.Drafts;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.outbox.Dispatch;
import org.turnstone.outbox.ItemState;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;
import org.turnstone.web.Visit;

/** What the page hears after a button of the form was pressed: as a panel it changes or closes, as a page it goes on. */
@RequestScoped
class WritingReply {

    private final Reply reply;
    private final SendingTexts texts;
    private final Visit visit;

    WritingReply(Reply reply, SendingTexts texts, Visit visit) {
        this.reply = reply;
        this.texts = texts;
        this.visit = visit;
    }

    /** It stays open: with scripts only what changed is told, without them it comes back under its draft's address. */
    Response saved(ComposeView view, WritingFor by, boolean docked) {
        return reply.quietly(
                draft(view, by), Toast.of(texts.draftSaved()), streams -> FormUpdates.attached(streams, view));
    }

    /** As {@link #notSaved}, and the files that are there. */
    Response incomplete(ComposeView view, boolean docked) {
        return reply.refused(form(view, docked), streams -> FormUpdates.attached(streams, view));
    }

    /** What was typed is written down: only scripts ask for that. */
    Response jotted(Draft draft, @Nullable Failure failure, WritingFor by) {
        return reply.to(address(draft, by), null, streams -> FormUpdates.saved(streams, draft, failure));
    }

    /** It is written down, and the Drafts folder would not take it. */
    Response keptHere(ComposeView view, WritingFor by) {
        return reply.quietly(
                draft(view, by), Toast.of(texts.notStoredTitle()), streams -> FormUpdates.attached(streams, view));
    }

    /** The form again, with a choice; with scripts it stays as it is, and only the choice is there. */
    Response conflict(ComposeView view, boolean docked) {
        Conflict conflict = Objects.requireNonNull(view.conflict());
        return reply.refused(form(view, docked), streams -> FormUpdates.conflict(streams, conflict));
    }

    /** The form anew, with a draft as it is elsewhere. */
    Response resumed(String draft, WritingFor by) {
        return reply.redirect("/drafts/" + draft + "?account=" + by.account().ordinal(), null);
    }

    /** As {@link #saved}, and the text was kept as a template, which only words can tell. */
    Response kept(ComposeView view, String template, WritingFor by) {
        return reply.to(
                draft(view, by),
                Toast.of(texts.templateKept(template)),
                streams -> FormUpdates.attached(streams, view));
    }

    /** The form again, with what is wrong and every word in it. */
    Response refused(ComposeView view, boolean docked) {
        return Response.status(Reply.UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(form(view, docked))
                .build();
    }

    /** The form again, with what is asked; with scripts it stays as it is, and only the question opens. */
    Response asked(ComposeView view, boolean docked) {
        return reply.refused(form(view, docked), streams -> FormUpdates.asked(streams, view));
    }

    /** As {@link #saved}, where it is the recipients that changed. */
    Response mended(ComposeView view, WritingFor by) {
        return reply.quietly(
                draft(view, by), Toast.of(texts.draftSaved()), streams -> FormUpdates.mended(streams, view));
    }

    private static String draft(ComposeView view, WritingFor by) {
        return address(view.draft(), by);
    }

    private static String address(Draft draft, WritingFor by) {
        return "/drafts/" + draft.submission() + "?account=" + by.account().ordinal();
    }

    /** As {@link #refused}; with scripts the form stays as it is, and only says why. */
    Response notSaved(ComposeView view, Failure failure, boolean docked) {
        return reply.refused(form(view, docked), streams -> FormUpdates.unsaved(streams, failure));
    }

    private TemplateInstance form(ComposeView view, boolean docked) {
        return docked
                ? ComposePages.panel(view)
                : ComposePages.page(visit.shell(view.subject().value()), view);
    }

    /** It goes in some seconds, and can be taken back until then. */
    Response held(Dispatch dispatch, Duration hold, WritingFor by, boolean docked) {
        long seconds = hold.toSeconds();
        String text = dispatch.putAway().isEmpty() ? texts.held(seconds) : texts.heldThenArchived(seconds);
        return close(by, new Toast(text, takingBack(dispatch.id()), seconds), docked);
    }

    /** It goes at that time. */
    Response scheduled(SubmissionId id, Instant due, WritingFor by, boolean docked) {
        return close(by, new Toast(texts.scheduled(visit.dates().coming(due)), takingBack(id)), docked);
    }

    private static Undo takingBack(SubmissionId id) {
        return Undo.of("/outbox/" + id + "/cancellation").in("compose");
    }

    /** What became of it at once. */
    Response sent(Dispatch dispatch, ItemState state, WritingFor by, boolean docked) {
        String text =
                switch (state) {
                    case SENT -> dispatch.putAway().isEmpty() ? texts.sent() : texts.sentThenArchived();
                    case COPYING -> texts.sentCopyFailed();
                    case UNKNOWN, HANDED -> texts.unknownOutcome();
                    case WAITING -> texts.waits();
                    case RETRYING -> texts.retried();
                    case HELD, SCHEDULED, SENDING, FAILED, STOPPED, WITHDRAWN -> texts.going();
                };
        return close(by, Toast.of(text), docked);
    }

    Response alreadySent(WritingFor by, boolean docked) {
        return close(by, Toast.of(texts.alreadySent()), docked);
    }

    /** A save that comes after the sending it set out before: all of it went. */
    Response late(WritingFor by) {
        return reply.to(inbox(by), null, streams -> {});
    }

    Response discarded(Drafts.Discarded discarded, WritingFor by, boolean docked) {
        return close(by, new Toast(texts.draftDiscarded(), wayBack(discarded, by)), docked);
    }

    Response closed(WritingFor by, boolean docked) {
        return close(by, null, docked);
    }

    private Response close(WritingFor by, @Nullable Toast toast, boolean docked) {
        return docked
                ? reply.to(inbox(by), toast, streams -> streams.update("compose", ComposePages.closed()))
                : reply.redirect(inbox(by), toast);
    }

    private static String inbox(WritingFor by) {
        return MailUrl.mailbox(Integer.toString(by.account().ordinal()), MailboxPath.INBOX);
    }

    private static @Nullable Undo wayBack(Drafts.Discarded discarded, WritingFor by) {
        var validity = discarded.moved().target();
        if (validity == null || discarded.moved().uids().isEmpty()) {
            return null;
        }
        String ordinal = Integer.toString(by.account().ordinal());
        Undo undo = Undo.of(MailUrl.mailbox(ordinal, discarded.to()) + "/moves")
                .with("undo", "1")
                .with("back", MailUrl.mailbox(ordinal, discarded.from()))
                .with("to", discarded.from().name());
        for (Uid uid : discarded.moved().uids().values()) {
            undo = undo.with("id", validity + "." + uid);
        }
        return undo;
    }
}
