package org.turnstone.redirect;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.ComposePages;
import org.turnstone.compose.SendingTexts;
import org.turnstone.draft.SubmissionId;
import org.turnstone.outbox.ItemState;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;
import org.turnstone.web.Visit;

/** What the page hears after the button was pressed: as a panel it closes, as a page it goes back to the message. */
@RequestScoped
class RedirectReply {

    private static final String PANEL = "compose";

    private final Reply reply;
    private final RedirectTexts texts;
    private final SendingTexts sending;
    private final Visit visit;

    RedirectReply(Reply reply, RedirectTexts texts, SendingTexts sending, Visit visit) {
        this.reply = reply;
        this.texts = texts;
        this.sending = sending;
        this.visit = visit;
    }

    /** Whether the form is the panel over a mailbox rather than a page. */
    static boolean isPanel(@Nullable String frame) {
        return PANEL.equals(frame);
    }

    TemplateInstance form(RedirectView view, boolean docked) {
        return docked ? RedirectPages.panel(view) : RedirectPages.page(visit.shell(texts.title()), view);
    }

    /** The form again, with what is wrong. */
    Response refused(RedirectView view, boolean docked) {
        return Response.status(Reply.UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(form(view, docked))
                .build();
    }

    /** It goes in some seconds, and can be taken back until then. */
    Response held(RedirectFor by, SubmissionId id, Duration hold, boolean docked) {
        Undo back = Undo.of("/outbox/" + id + "/cancellation").in(PANEL);
        return close(by, new Toast(texts.held(hold.toSeconds()), back, hold.toSeconds()), docked);
    }

    /** What became of it at once. */
    Response sent(RedirectFor by, ItemState state, boolean docked) {
        String text =
                switch (state) {
                    case SENT -> texts.sent();
                    case COPYING -> sending.sentCopyFailed();
                    case UNKNOWN, HANDED -> sending.unknownOutcome();
                    case WAITING -> sending.waits();
                    case RETRYING -> sending.retried();
                    case HELD, SCHEDULED, SENDING, FAILED, STOPPED, WITHDRAWN -> sending.going();
                };
        return close(by, Toast.of(text), docked);
    }

    /** The form was posted twice. */
    Response before(RedirectFor by, boolean docked) {
        return close(by, Toast.of(texts.before()), docked);
    }

    private Response close(RedirectFor by, Toast toast, boolean docked) {
        String message = MailUrl.message(Integer.toString(by.account().ordinal()), by.original());
        return docked
                ? reply.to(message, toast, streams -> streams.update(PANEL, ComposePages.closed()))
                : reply.redirect(message, toast);
    }
}
