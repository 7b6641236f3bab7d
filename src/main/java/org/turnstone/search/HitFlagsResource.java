package org.turnstone.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.FlagChange;
import org.turnstone.message.Selection;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.TurboStreams;

/** Marks messages that were found, wherever they lie. */
@Path("/search/flags")
@RunOnVirtualThread
class HitFlagsResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final HitRows rows;
    private final SearchTexts texts;
    private final Reply reply;

    HitFlagsResource(SignedIn signedIn, AccountMessages messages, HitRows rows, SearchTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
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
     */
    @POST
    public Response mark(
            @RestForm("hit") @Nullable List<String> hits,
            @RestForm @Nullable String add,
            @RestForm @Nullable String remove,
            @RestForm @Nullable String unstar,
            @RestForm @Nullable String back,
            @RestForm("q") @Nullable String query) {
        FlagChange change = unstar == null ? FlagChange.of(add, remove) : FlagChange.starred(false);
        Map<Hits.Where, Selection> selections = Hits.read(unstar == null ? hits : List.of(unstar));
        Map<Hits.Where, Selection> done = new LinkedHashMap<>();
        AtomicInteger met = new AtomicInteger();
        Rest rest = new Rest();
        rest.of(selections, (where, selection) -> {
            Account account = signedIn.account(where.account());
            met.addAndGet(
                    messages.of(account, signedIn.access(account)).flag(selection, change.added(), change.removed()));
            done.put(where, selection);
        });
        int left = rest.messages();
        String said = texts.marked(met.get());
        String elsewhere = SearchAddress.back(back);
        Consumer<TurboStreams> rowsAgain = streams -> done.forEach((where, selection) -> {
            Account account = signedIn.account(where.account());
            rows.marked(account, signedIn.access(account), selection, query == null ? "" : query, streams);
        });
        return left == 0
                ? reply.quietly(elsewhere, Toast.of(said), rowsAgain)
                : reply.to(elsewhere, Toast.of(texts.butLeft(said, left)), rowsAgain);
    }
}
