package org.turnstone.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.deed.AccountDeeds;
import org.turnstone.deed.Destination;
import org.turnstone.deed.Selection;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.RowId;
import org.turnstone.problem.InvalidInput;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;

/** Moves messages that were found, wherever they lie, and back again. */
@Path("/search")
@RunOnVirtualThread
class HitMovesResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final SearchTexts texts;
    private final Reply reply;

    HitMovesResource(SignedIn signedIn, AccountDeeds deeds, SearchTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Moves messages.
     *
     * @param role {@code archive} or {@code trash}
     * @param to a mailbox's name, instead
     */
    @POST
    @Path("/moves")
    public Response move(
            @RestForm("hit") @Nullable List<String> hits,
            @RestForm @Nullable String role,
            @RestForm @Nullable String to,
            @RestForm @Nullable String back) {
        Map<Hits.Where, Selection> selections = Hits.read(hits);
        Account account = signedIn.accounts().getFirst();
        MailboxPath target = Destination.of(role, to).in(signedIn.access(account));
        String elsewhere = SearchAddress.back(back);
        Gone gone = new Gone(Undo.of("/search/returns").with("back", elsewhere));
        Rest rest = new Rest();
        selections.keySet().removeIf(where -> where.mailbox().equals(target));
        rest.of(selections, (where, selection) -> {
            Account of = signedIn.account(where.account());
            gone.take(where, selection, deeds.of(of, signedIn.access(of)).move(selection, target), target);
        });
        String said = left(words(role, gone.met), rest);
        return reply.to(
                elsewhere,
                new Toast(said, gone.wayBack()),
                streams -> gone.messages.forEach(message -> streams.remove(RowId.of(message))));
    }

    /** What has been moved, folder by folder. */
    private static final class Gone {

        private final List<MessageRef> messages = new ArrayList<>();
        private final int without;
        private Undo undo;
        private int met;

        Gone(Undo undo) {
            this.undo = undo;
            this.without = undo.fields().size();
        }

        void take(Hits.Where from, Selection selection, Moved moved, MailboxPath target) {
            met += moved.moved();
            selection.uids().forEach(uid -> messages.add(selection.ref(uid)));
            if (moved.target() != null) {
                for (Uid uid : moved.uids().values()) {
                    MessageRef there = new MessageRef(target, moved.target(), uid);
                    undo = undo.with("hit", MailUrl.message(Integer.toString(from.account()), there))
                            .with("home", from.mailbox().name());
                }
            }
        }

        @Nullable
        Undo wayBack() {
            return undo.fields().size() > without ? undo : null;
        }
    }

    private String left(String done, Rest rest) {
        int left = rest.messages();
        return left == 0 ? done : texts.butLeft(done, left);
    }

    private String words(@Nullable String role, int count) {
        return switch (role == null ? "" : role) {
            case "archive" -> texts.archived(count);
            case "trash" -> texts.trashed(count);
            default -> texts.moved(count);
        };
    }

    /**
     * Moves messages back to where they came from.
     *
     * @param homes the mailbox of each message, in the same order
     */
    @POST
    @Path("/returns")
    public Response returned(
            @RestForm("hit") @Nullable List<String> hits,
            @RestForm("home") @Nullable List<String> homes,
            @RestForm @Nullable String back) {
        List<String> chosen = orNone(hits);
        List<String> targets = orNone(homes);
        if (chosen.size() != targets.size()) {
            throw new InvalidInput("home", "selection.malformed");
        }
        AtomicInteger met = new AtomicInteger();
        Rest rest = new Rest();
        for (String home : targets.stream().distinct().toList()) {
            List<String> those = new ArrayList<>();
            for (int i = 0; i < chosen.size(); i++) {
                if (targets.get(i).equals(home)) {
                    those.add(chosen.get(i));
                }
            }
            rest.of(Hits.read(those), (where, selection) -> {
                Account account = signedIn.account(where.account());
                MailAccess access = signedIn.access(account);
                MailboxPath target = Destination.of(null, home).in(access);
                met.addAndGet(deeds.of(account, access).move(selection, target).moved());
            });
        }
        return reply.redirect(SearchAddress.back(back), Toast.of(left(texts.movedBack(met.get()), rest)));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
