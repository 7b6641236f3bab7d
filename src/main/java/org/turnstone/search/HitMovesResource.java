package org.turnstone.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.RowId;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Destination;
import org.turnstone.message.Selection;
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
    private final AccountMessages messages;
    private final SearchTexts texts;
    private final Reply reply;

    HitMovesResource(SignedIn signedIn, AccountMessages messages, SearchTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
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
        Undo undo = Undo.of("/search/returns").with("back", elsewhere);
        int met = 0;
        List<MessageRef> gone = new ArrayList<>();
        for (Map.Entry<Hits.Where, Selection> entry : selections.entrySet()) {
            MailboxPath home = entry.getKey().mailbox();
            if (home.equals(target)) {
                continue;
            }
            Account of = signedIn.account(entry.getKey().account());
            Moved moved = messages.of(of, signedIn.access(of)).move(entry.getValue(), target);
            met += moved.moved();
            entry.getValue().uids().forEach(uid -> gone.add(entry.getValue().ref(uid)));
            undo = wayBack(undo, entry.getKey(), moved, target);
        }
        boolean returns = undo.fields().size() > 1;
        return reply.to(
                elsewhere,
                new Toast(words(role, met), returns ? undo : null),
                streams -> gone.forEach(message -> streams.remove(RowId.of(message))));
    }

    private static Undo wayBack(Undo undo, Hits.Where from, Moved moved, MailboxPath target) {
        if (moved.target() == null) {
            return undo;
        }
        Undo longer = undo;
        for (Uid uid : moved.uids().values()) {
            MessageRef there = new MessageRef(target, moved.target(), uid);
            longer = longer.with("hit", MailUrl.message(Integer.toString(from.account()), there))
                    .with("home", from.mailbox().name());
        }
        return longer;
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
        int met = 0;
        for (String home : targets.stream().distinct().toList()) {
            List<String> those = new ArrayList<>();
            for (int i = 0; i < chosen.size(); i++) {
                if (targets.get(i).equals(home)) {
                    those.add(chosen.get(i));
                }
            }
            for (Map.Entry<Hits.Where, Selection> entry : Hits.read(those).entrySet()) {
                Account account = signedIn.account(entry.getKey().account());
                MailAccess access = signedIn.access(account);
                met += messages.of(account, access)
                        .move(entry.getValue(), Destination.of(null, home).in(access))
                        .moved();
            }
        }
        return reply.redirect(SearchAddress.back(back), Toast.of(texts.movedBack(met)));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
