package org.turnstone.errand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.turnstone.account.Account;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.TurboStreams;
import org.turnstone.web.Visit;

/** What the page hears of errands: a toast that goes on telling, or a page of its own. */
@RequestScoped
public class ErrandReply {

    /** As many are done while the person waits. */
    private static final int AT_ONCE = 1_000;

    /** A redirect brings its Undo in a cookie, which has no room for more. */
    private static final int IN_A_COOKIE = 100;

    private final Errands errands;
    private final ErrandTexts texts;
    private final Visit visit;
    private final Reply reply;

    ErrandReply(Errands errands, ErrandTexts texts, Visit visit, Reply reply) {
        this.errands = errands;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    /** Whether it takes an errand to do something with so many messages, and to take it back. */
    public boolean isFor(int messages) {
        return messages > (reply.staysOnPage() ? AT_ONCE : IN_A_COOKIE);
    }

    /** Begins with it, and says so. */
    public Response begun(Account account, Chore chore) {
        return begun(account, chore, streams -> {});
    }

    /**
     * As {@link #begun(Account, Chore)}.
     *
     * @param before what else changes on a page that stays open
     */
    public Response begun(Account account, Chore chore, Consumer<TurboStreams> before) {
        return shown(errands.begin(account, chore), before);
    }

    /** It has begun. */
    Response shown(Errand errand, Consumer<TurboStreams> before) {
        ErrandView view = view(errand);
        return reply.to(view.url(), null, streams -> {
            before.accept(streams);
            streams.append("toasts", ErrandPages.toast(view));
        });
    }

    /** How far it is; once it has ended, the sentence that says so takes the place of the toast. */
    Response now(Errand errand) {
        ErrandView view = view(errand);
        if (view.running()) {
            return reply.to(
                    view.url(), null, streams -> streams.update(view.element() + "-now", ErrandPages.meter(view)));
        }
        Toast toast = new Toast(view.sentence(), view.undo() ? ErrandView.undo(errand) : null);
        return reply.to(view.url(), toast, streams -> streams.remove(view.element()));
    }

    /** It will end with the piece that is under way. */
    Response stopping(Errand errand) {
        ErrandView view = view(errand);
        return reply.to(view.url(), null, streams -> streams.remove(view.element() + "-stop"));
    }

    ErrandView view(Errand errand) {
        return ErrandView.of(errand, new ErrandWords(texts, visit.numbers()));
    }
}
