package org.turnstone.compose;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.outbox.Outcome;
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
        String draft =
                "/drafts/" + view.draft().id() + "?account=" + by.account().ordinal();
        return reply.quietly(draft, Toast.of(texts.draftSaved()), streams -> FormUpdates.attached(streams, view));
    }

    /** As {@link #saved}, and the text was kept as a template, which only words can tell. */
    Response kept(ComposeView view, String template, WritingFor by) {
        String draft =
                "/drafts/" + view.draft().id() + "?account=" + by.account().ordinal();
        return reply.to(draft, Toast.of(texts.templateKept(template)), streams -> FormUpdates.attached(streams, view));
    }

    /** The form again, with what is wrong and every word in it. */
    Response refused(ComposeView view, boolean docked) {
        return Response.status(Reply.UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(form(view, docked))
                .build();
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

    Response sent(Outcome outcome, WritingFor by, boolean docked) {
        String text =
                switch (outcome) {
                    case SENT -> texts.sent();
                    case SENT_COPY_OVER_QUOTA -> texts.sentOverQuota();
                    case SENT_COPY_FAILED -> texts.sentCopyFailed();
                    case ALREADY_SENT -> texts.alreadySent();
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
