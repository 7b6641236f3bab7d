package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.turnstone.account.Account;
import org.turnstone.block.BlockLimits;
import org.turnstone.block.BlockRule;
import org.turnstone.block.Blocks;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;

/** Says of a message whether its sender is blocked, and who could be. */
@ApplicationScoped
class BlockViews {

    private static final Set<SpecialUse> OWN = Set.of(SpecialUse.SENT, SpecialUse.DRAFTS);
    private static final Set<SpecialUse> AWAY = Set.of(SpecialUse.JUNK, SpecialUse.TRASH);

    private final Blocks blocks;
    private final BlockLimits limits;

    BlockViews(Blocks blocks, BlockLimits limits) {
        this.blocks = blocks;
        this.limits = limits;
    }

    BlockView of(Account account, Mailboxes.Tree tree, OpenedMessage message) {
        EmailAddress author = message.envelope().author();
        MailboxPath mailbox = message.ref().mailbox();
        if (author == null || isOneOf(tree, mailbox, OWN)) {
            return BlockView.NONE;
        }
        List<String> by = blocks.of(account.personId()).about(message.envelope().from()).stream()
                .map(BlockRule::text)
                .toList();
        Optional<BlockRule> address = BlockRule.ofAddress(author).filter(rule -> !rule.covers(account.address()));
        Optional<BlockRule> domain = BlockRule.ofDomain(author).filter(rule -> !rule.covers(account.address()));
        return new BlockView(
                address.map(BlockRule::text).orElse(""),
                domain.map(BlockRule::text).orElse(""),
                address.map(rule -> writtenTo(account, rule)).orElse(0) > 0,
                domain.map(rule -> writtenTo(account, rule)).orElse(0),
                !isOneOf(tree, mailbox, AWAY),
                by);
    }

    private int writtenTo(Account account, BlockRule rule) {
        return limits.knownWrittenTo(account, rule).size();
    }

    private static boolean isOneOf(Mailboxes.Tree tree, MailboxPath mailbox, Set<SpecialUse> uses) {
        return Stream.of(SpecialUse.values())
                .filter(uses::contains)
                .anyMatch(use -> tree.of(use).filter(mailbox::equals).isPresent());
    }
}
