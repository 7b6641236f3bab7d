package org.turnstone.mailbox;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;

/** Cuts the server's flat list into levels. */
final class Branches {

    private final FolderNames names;
    private final String account;
    private final Mailboxes.Tree tree;
    private final @Nullable MailboxPath current;
    private final Numbers numbers;

    Branches(FolderNames names, String account, Mailboxes.Tree tree, @Nullable MailboxPath current, Numbers numbers) {
        this.names = names;
        this.account = account;
        this.tree = tree;
        this.current = current;
        this.numbers = numbers;
    }

    List<FolderItem> withPurpose() {
        return tree.mailboxes().stream()
                .filter(Branches::hasPurpose)
                .sorted(byPurpose())
                .map(this::item)
                .toList();
    }

    private static boolean hasPurpose(MailboxNode node) {
        return node.use() != null || SnoozedMailbox.is(node.path());
    }

    /** What is snoozed stands right behind the inbox, where it returns to. */
    private static Comparator<MailboxNode> byPurpose() {
        return Comparator.comparing((MailboxNode node) -> Objects.requireNonNullElse(node.use(), SpecialUse.INBOX))
                .thenComparing(node -> node.use() == null);
    }

    /** Those without a purpose whose parent is not in the tree, or is the inbox: servers hang everything below it. */
    List<FolderItem> others() {
        return tree.mailboxes().stream()
                .filter(node -> !hasPurpose(node) && isTop(node) && isShown(node))
                .map(this::item)
                .toList();
    }

    /** Those left out above, one by one: a parent that is shown for its children's sake is not among them. */
    List<FolderItem> hidden() {
        return tree.mailboxes().stream()
                .filter(node -> !hasPurpose(node) && node.selectable() && !isShown(node))
                .map(node -> item(node, names.full(node), List.of()))
                .toList();
    }

    /**
     * Whether it stands in the tree: it is subscribed to, or holds one that is. On a server where nothing at all is, nobody
     * keeps subscriptions, and everything stands there.
     */
    private boolean isShown(MailboxNode node) {
        return tree.mailboxes().stream().noneMatch(MailboxNode::subscribed)
                || tree.mailboxes().stream()
                        .filter(MailboxNode::subscribed)
                        .map(MailboxNode::path)
                        .anyMatch(path -> path.equals(node.path()) || path.isWithin(node.path(), node.delimiter()));
    }

    private boolean isTop(MailboxNode node) {
        return parent(node).map(parent -> parent.use() == SpecialUse.INBOX).orElse(true);
    }

    private List<FolderItem> below(MailboxNode node) {
        if (node.use() == SpecialUse.INBOX) {
            return List.of();
        }
        return tree.mailboxes().stream()
                .filter(child -> !hasPurpose(child)
                        && isShown(child)
                        && parent(child).filter(node::equals).isPresent())
                .map(this::item)
                .toList();
    }

    /** The nearest mailbox above it that the server lists. */
    private Optional<MailboxNode> parent(MailboxNode node) {
        MailboxPath above = node.path().parent(node.delimiter());
        while (above != null) {
            MailboxPath candidate = above;
            Optional<MailboxNode> found = tree.mailboxes().stream()
                    .filter(other -> other.path().equals(candidate))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            above = above.parent(node.delimiter());
        }
        return Optional.empty();
    }

    private FolderItem item(MailboxNode node) {
        return item(node, names.of(node), below(node));
    }

    /** One by itself, without those below it. */
    FolderItem alone(MailboxNode node) {
        return item(node, names.of(node), List.of());
    }

    private FolderItem item(MailboxNode node, String label, List<FolderItem> children) {
        return new FolderItem(
                node.path().name(),
                label,
                node.selectable() ? MailUrl.mailbox(account, node.path()) : "",
                node.use(),
                node.path().equals(current),
                count(node),
                children);
    }

    /** Unread messages; of drafts all, since none of them is ever unread, and of what waits. Nobody waits for what is in Sent or Trash. */
    private String count(MailboxNode node) {
        if (SnoozedMailbox.is(node.path())) {
            return node.messages() == 0 ? "" : numbers.count(node.messages());
        }
        int count =
                switch (node.use()) {
                    case DRAFTS -> node.messages();
                    case SENT, TRASH -> 0;
                    case null -> node.unseen();
                    default -> node.unseen();
                };
        return count == 0 ? "" : numbers.count(count);
    }
}
