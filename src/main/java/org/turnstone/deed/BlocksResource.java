package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.block.BlockLimits;
import org.turnstone.block.BlockRule;
import org.turnstone.block.BlockTexts;
import org.turnstone.block.Blocks;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.LocalPath;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Blocks whoever wrote a message, and unblocks them. Who that is, the message says and not the form. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/blocks")
@RunOnVirtualThread
class BlocksResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Blocks blocks;
    private final BlockLimits limits;
    private final Blocking blocking;
    private final BlockTexts texts;
    private final Reply reply;

    BlocksResource(
            SignedIn signedIn,
            AccountMessages messages,
            Blocks blocks,
            BlockLimits limits,
            Blocking blocking,
            BlockTexts texts,
            Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.blocks = blocks;
        this.limits = limits;
        this.blocking = blocking;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Blocks, or unblocks.
     *
     * @param way {@code off} to unblock
     * @param whom {@code domain} for everybody there, else the address
     * @param move {@code yes} where what lies in the same mailbox goes to Junk
     * @param back the list the person came from
     */
    @POST
    public Response block(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestForm @Nullable String way,
            @RestForm @Nullable String whom,
            @RestForm @Nullable String move,
            @RestForm @Nullable String back) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = messages.of(account, signedIn.access(account)).peek(ref);
        String shown = MailUrl.message(Integer.toString(ordinal), ref);
        if ("off".equals(way)) {
            return reply.redirect(shown, unblocked(account, message));
        }
        EmailAddress author = Objects.requireNonNullElse(message.envelope().author(), EmailAddress.of(""));
        Optional<BlockRule> rule = "domain".equals(whom) ? BlockRule.ofDomain(author) : BlockRule.ofAddress(author);
        if (rule.isEmpty()) {
            return reply.redirect(shown, Toast.of(texts.noSender()));
        }
        if (limits.isOwn(account.personId(), rule.get())) {
            return reply.redirect(shown, Toast.of(texts.ownAddress()));
        }
        if (!blocks.add(account.personId(), rule.get())) {
            return reply.redirect(shown, Toast.of(texts.full()));
        }
        String top = MailUrl.mailbox(Integer.toString(ordinal), mailbox);
        Blocking.Came came =
                new Blocking.Came(ref, author, rule.get(), back == null ? top : LocalPath.orElse(back, top));
        return "yes".equals(move)
                ? blocking.moving(account, signedIn.access(account), came)
                : reply.redirect(shown, blocking.blocked(account, came));
    }

    private Toast unblocked(Account account, OpenedMessage message) {
        String said = texts.noSender();
        for (BlockRule rule :
                blocks.of(account.personId()).about(message.envelope().from())) {
            blocks.remove(account.personId(), rule);
            said = texts.unblocked(rule.text());
        }
        return Toast.of(said);
    }
}
