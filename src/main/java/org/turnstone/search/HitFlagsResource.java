package org.turnstone.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.deed.AccountDeeds;
import org.turnstone.deed.FlagChange;
import org.turnstone.deed.Selection;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.TurboStreams;
import org.turnstone.web.Undo;

/** Marks messages that were found, wherever they lie. */
@Path("/search/flags")
@RunOnVirtualThread
class HitFlagsResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final HitRows rows;
    private final SearchTexts texts;
    private final Reply reply;

    HitFlagsResource(SignedIn signedIn, AccountDeeds deeds, HitRows rows, SearchTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.rows = rows;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Marks messages.
     *
     * @param add {@code seen} or {@code flagged}
     * @param remove the same, to be taken away
     * @param unstar the one message whose star was pressed, whatever else is chosen
     * @param undo given by the form of an Undo
     */
    @POST
    public Response mark(
            @RestForm("hit") @Nullable List<String> hits,
            @RestForm @Nullable String add,
            @RestForm @Nullable String remove,
            @RestForm @Nullable String unstar,
            @RestForm @Nullable String undo,
            @RestForm @Nullable String back,
            @RestForm("q") @Nullable String query) {
        FlagChange change = unstar == null ? FlagChange.of(add, remove) : FlagChange.starred(false);
        Map<Hits.Where, Selection> selections = Hits.read(unstar == null ? hits : List.of(unstar));
        String elsewhere = SearchAddress.back(back);
        MarkedHits marked = new MarkedHits(change, Undo.of("/search/flags").with("back", elsewhere));
        Rest rest = new Rest();
        rest.of(selections, (where, selection) -> {
            Account account = signedIn.account(where.account());
            marked.mark(where, selection, deeds.of(account, signedIn.access(account)));
        });
        int left = rest.messages();
        if (undo != null) {
            return reply.redirect(elsewhere, Toast.of(left(texts.unmarked(marked.met()), left)));
        }
        Toast toast = new Toast(left(words(change, marked.met()), left), marked.wayBack());
        Consumer<TurboStreams> rowsAgain = streams -> marked.done().forEach((where, selection) -> {
            Account account = signedIn.account(where.account());
            rows.marked(account, signedIn.access(account), selection, query == null ? "" : query, streams);
        });
        return left == 0 && !change.isOfReading()
                ? reply.quietly(elsewhere, toast, rowsAgain)
                : reply.to(elsewhere, toast, rowsAgain);
    }

    private String words(FlagChange change, int met) {
        if (!change.isOfReading()) {
            return texts.marked(met);
        }
        return change.isAdded() ? texts.read(met) : texts.unread(met);
    }

    private String left(String done, int left) {
        return left == 0 ? done : texts.butLeft(done, left);
    }
}
