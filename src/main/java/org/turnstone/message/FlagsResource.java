package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.Flag;
import org.turnstone.problem.InvalidInput;
import org.turnstone.session.SignedIn;

/** Marks messages: read, unread, starred, not starred. */
@Path("/mail/{account}/{mailbox}/flags")
@RunOnVirtualThread
class FlagsResource {

    /** What a person may set by hand. */
    private static final Map<String, Flag> FLAGS = Map.of(
            "seen", Flag.SEEN,
            "flagged", Flag.FLAGGED,
            "deleted", Flag.DELETED);

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final FlagsReply reply;

    FlagsResource(SignedIn signedIn, AccountMessages messages, FlagsReply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.reply = reply;
    }

    /**
     * @param add {@code seen}, {@code flagged} or {@code deleted}
     * @param remove the same, to be taken away
     */
    @POST
    public Response mark(
            @BeanParam ChosenMessages chosen, @RestForm @Nullable String add, @RestForm @Nullable String remove) {
        Account account = signedIn.account(chosen.account);
        Selection selection = chosen.selection();
        Set<Flag> added = flags(add);
        Set<Flag> removed = flags(remove);
        if (added.isEmpty() == removed.isEmpty()) {
            throw new InvalidInput("add", "flag.missing");
        }
        Messages mail = messages.of(account, signedIn.access(account));
        int met = mail.flag(selection, added, removed);
        return reply.marked(chosen, selection, added, removed, met, mail.rows(selection));
    }

    private static Set<Flag> flags(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Set.of();
        }
        Flag flag = FLAGS.get(name);
        if (flag == null) {
            throw new InvalidInput("add", "flag.unknown");
        }
        return Set.of(flag);
    }
}
