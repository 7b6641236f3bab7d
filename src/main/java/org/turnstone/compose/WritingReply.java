package org.turnstone.compose;

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

    /** The status of a form that comes back: Turbo shows a page that is no redirect only if it is an error. */
    private static final int UNPROCESSABLE = 422;

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

    /** The form again, with what is wrong and every word in it. */
    Response refused(ComposeView view, WritingFor by, boolean docked) {
        Object page = docked
                ? ComposePages.panel(view)
                : ComposePages.page(visit.shell(view.subject().value()), view);
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
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

    /** A save that comes after the sending or the discarding it set out before: there is nothing left to save. */
    Response late(WritingFor by, boolean docked) {
        return reply.to(inbox(by), null, streams -> {
            if (docked) {
                streams.update("compose", ComposePages.closed());
            }
        });
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
