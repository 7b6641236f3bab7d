package org.turnstone.block;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** Whom a person has blocked: the list, one more, one less. */
@Path("/settings/blocked")
@RunOnVirtualThread
class BlockSettingsResource {

    private static final String PAGE = "/settings/blocked";

    private final SignedIn signedIn;
    private final Blocks blocks;
    private final BlockLimits limits;
    private final BlockTexts texts;
    private final Visit visit;
    private final Reply reply;

    BlockSettingsResource(
            SignedIn signedIn, Blocks blocks, BlockLimits limits, BlockTexts texts, Visit visit, Reply reply) {
        this.signedIn = signedIn;
        this.blocks = blocks;
        this.limits = limits;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return page(BlockEntry.EMPTY);
    }

    /**
     * Blocks.
     *
     * @param sender an address, or a domain behind an at sign
     * @param sure {@code yes} where the person has read that they write to them
     */
    @POST
    public Response add(@RestForm @Nullable String sender, @RestForm @Nullable String sure) {
        String typed = Objects.requireNonNullElse(sender, "").strip();
        Optional<BlockRule> rule = BlockRule.typed(typed);
        if (rule.isEmpty()) {
            return again(BlockEntry.refused(typed, typed.isEmpty() ? texts.errorMissing() : texts.errorMalformed()));
        }
        return add(typed, rule.get(), "yes".equals(sure));
    }

    private Response add(String typed, BlockRule rule, boolean sure) {
        Account account = signedIn.account(1);
        if (limits.isOwn(account.personId(), rule)) {
            return again(BlockEntry.refused(typed, rule.isDomain() ? texts.errorOwnDomain() : texts.errorOwn()));
        }
        List<String> writtenTo = limits.writtenTo(account, signedIn.access(account), rule);
        if (!sure && !writtenTo.isEmpty()) {
            return again(BlockEntry.doubted(typed, texts.warnWrittenTo(writtenTo.getFirst(), writtenTo.size() - 1)));
        }
        return blocks.add(account.personId(), rule)
                ? reply.redirect(PAGE, Toast.of(texts.blocked(rule.text())))
                : again(BlockEntry.refused(typed, texts.errorFull()));
    }

    /**
     * Unblocks.
     *
     * @param sender whom, as the list names them
     */
    @POST
    @Path("removals")
    public Response remove(@RestForm @Nullable String sender) {
        BlockRule rule = new BlockRule(Objects.requireNonNullElse(sender, ""));
        blocks.remove(signedIn.person().id(), rule);
        return reply.redirect(PAGE, Toast.of(texts.unblocked(rule.text())));
    }

    private Response again(BlockEntry entry) {
        return reply.refused(page(entry), streams -> {});
    }

    private TemplateInstance page(BlockEntry entry) {
        List<BlockRule> rules = blocks.of(signedIn.person().id()).senders().stream()
                .map(Blocked.Sender::rule)
                .toList();
        return BlockPages.settings(visit.shell(texts.settingsTitle()), rules, entry);
    }
}
