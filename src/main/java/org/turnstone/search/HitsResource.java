package org.turnstone.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Moved;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mailbox.RowId;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Selection;
import org.turnstone.problem.InvalidInput;
import org.turnstone.session.SignedIn;
import org.turnstone.web.LocalPath;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;

/** What is done with messages that were found, wherever they lie. */
@Path("/search")
@RunOnVirtualThread
class HitsResource {

    private static final String START = "/search";

    private static final Map<String, Flag> FLAGS = Map.of("seen", Flag.SEEN, "flagged", Flag.FLAGGED);

    private static final Map<String, SpecialUse> ROLES =
            Map.of("archive", SpecialUse.ARCHIVE, "trash", SpecialUse.TRASH);

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final HitRows rows;
    private final SearchTexts texts;
    private final Reply reply;

    HitsResource(SignedIn signedIn, AccountMessages messages, HitRows rows, SearchTexts texts, Reply reply) {
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
    @Path("/flags")
    public Response mark(
            @RestForm("hit") @Nullable List<String> hits,
            @RestForm @Nullable String add,
            @RestForm @Nullable String remove,
            @RestForm @Nullable String unstar,
            @RestForm @Nullable String back,
            @RestForm("q") @Nullable String query) {
        List<String> chosen = unstar != null ? List.of(unstar) : orNone(hits);
        Set<Flag> added = unstar != null ? Set.of() : flags(add);
        Set<Flag> removed = unstar != null ? Set.of(Flag.FLAGGED) : flags(remove);
        if (added.isEmpty() == removed.isEmpty()) {
            throw new InvalidInput("add", "flag.missing");
        }
        Map<Hits.Where, Selection> selections = Hits.read(chosen);
        int met = 0;
        for (Map.Entry<Hits.Where, Selection> entry : selections.entrySet()) {
            Account account = signedIn.account(entry.getKey().account());
            met += messages.of(account, signedIn.access(account)).flag(entry.getValue(), added, removed);
        }
        return reply.quietly(
                LocalPath.orElse(back == null ? START : back, START),
                Toast.of(texts.marked(met)),
                streams -> selections.forEach((where, selection) -> {
                    Account account = signedIn.account(where.account());
                    rows.marked(account, signedIn.access(account), selection, query == null ? "" : query, streams);
                }));
    }

    private static Set<Flag> flags(@Nullable String name) {
        if (name == null) {
            return Set.of();
        }
        Flag flag = FLAGS.get(name);
        if (flag == null) {
            throw new InvalidInput("add", "flag.unknown");
        }
        return Set.of(flag);
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
        Map<Hits.Where, Selection> selections = Hits.read(orNone(hits));
        Account account = signedIn.accounts().getFirst();
        MailboxPath target = target(signedIn.access(account), role, to);
        String elsewhere = LocalPath.orElse(back == null ? START : back, START);
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

    private static MailboxPath target(MailAccess access, @Nullable String role, @Nullable String to) {
        if (to != null && !to.isBlank()) {
            try {
                return MailboxPath.of(to);
            } catch (IllegalArgumentException malformed) {
                throw new InvalidInput("to", "mailbox.name.control");
            }
        }
        SpecialUse use = role == null ? null : ROLES.get(role);
        if (use == null) {
            throw new InvalidInput("to", "destination.missing");
        }
        return new Mailboxes(access).require(use);
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
                        .move(entry.getValue(), target(access, null, home))
                        .moved();
            }
        }
        return reply.redirect(LocalPath.orElse(back == null ? START : back, START), Toast.of(texts.movedBack(met)));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
