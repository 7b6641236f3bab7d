package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.block.BlockRule;
import org.turnstone.block.BlockTexts;
import org.turnstone.block.Blocks;
import org.turnstone.imap.MailAccess;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** Takes back that somebody was blocked: what was moved to Junk then comes back too. */
@Path("/mail/{account}/{mailbox}/unblocks")
@RunOnVirtualThread
class UnblocksResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final Blocks blocks;
    private final BlockTexts texts;
    private final Visit visit;
    private final Reply reply;

    UnblocksResource(SignedIn signedIn, AccountDeeds deeds, Blocks blocks, BlockTexts texts, Visit visit, Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.blocks = blocks;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    /**
     * Unblocks.
     *
     * @param chosen what comes back, if anything does
     * @param sender whom
     * @param to the mailbox it came from
     */
    @POST
    public Response unblock(
            @BeanParam ChosenMessages chosen, @RestForm @Nullable String sender, @RestForm @Nullable String to) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        BlockRule rule = new BlockRule(Objects.requireNonNullElse(sender, ""));
        blocks.remove(account.personId(), rule);
        int back = chosen.ids.isEmpty()
                ? 0
                : deeds.of(account, access)
                        .move(chosen.named(), Destination.of(null, to).in(access))
                        .moved();
        return reply.redirect(
                chosen.backUrl(),
                Toast.of(texts.takenBack(rule.text(), back, visit.numbers().count(back))));
    }
}
