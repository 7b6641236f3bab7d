package org.turnstone.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.Quota;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;

/** Makes the folder tree out of what the server lists. */
@ApplicationScoped
public class TreeViews {

    private final MailboxTexts texts;
    private final FolderNames names;

    TreeViews(MailboxTexts texts, FolderNames names) {
        this.texts = texts;
        this.names = names;
    }

    /**
     * The tree as the page shows it.
     *
     * @param current the one on the page; {@code null} for none
     */
    public TreeView of(Account account, Mailboxes.Tree tree, @Nullable MailboxPath current, Numbers numbers) {
        String ordinal = Integer.toString(account.ordinal());
        Branches branches = new Branches(ordinal, tree, current, numbers);
        List<FolderGroup> groups = new ArrayList<>();
        groups.add(new FolderGroup("", branches.withPurpose()));
        groups.add(new FolderGroup(texts.treeOwn(), branches.others()));
        return new TreeView(
                MailUrl.account(ordinal),
                "/compose?account=" + ordinal,
                groups.stream().filter(group -> !group.folders().isEmpty()).toList(),
                targets(tree, current),
                tree.quota().map(quota -> quota(quota, numbers)).orElse(null));
    }

    private List<TreeView.Target> targets(Mailboxes.Tree tree, @Nullable MailboxPath current) {
        return tree.mailboxes().stream()
                .filter(node -> node.selectable() && !node.path().equals(current))
                .sorted(Comparator.comparing(MailboxNode::use, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(node -> new TreeView.Target(node.path().name(), names.full(node)))
                .toList();
    }

    private QuotaView quota(Quota quota, Numbers numbers) {
        long limit = Math.max(1, quota.limit().bytes());
        int percent = (int) Math.min(100, quota.used().bytes() * 100 / limit);
        return new QuotaView(texts.quotaText(numbers.size(quota.used()), numbers.size(quota.limit())), percent);
    }

    /** Cuts the server's flat list into levels. */
    private final class Branches {

        private final String account;
        private final Mailboxes.Tree tree;
        private final @Nullable MailboxPath current;
        private final Numbers numbers;

        private Branches(String account, Mailboxes.Tree tree, @Nullable MailboxPath current, Numbers numbers) {
            this.account = account;
            this.tree = tree;
            this.current = current;
            this.numbers = numbers;
        }

        private List<FolderItem> withPurpose() {
            return tree.mailboxes().stream()
                    .filter(node -> node.use() != null)
                    .sorted(Comparator.comparing(MailboxNode::use))
                    .map(this::item)
                    .toList();
        }

        /** Those without a purpose whose parent is not in the tree, or is the inbox: servers hang everything below it. */
        private List<FolderItem> others() {
            return tree.mailboxes().stream()
                    .filter(node -> node.use() == null && isTop(node))
                    .map(this::item)
                    .toList();
        }

        private boolean isTop(MailboxNode node) {
            return parent(node).map(parent -> parent.use() == SpecialUse.INBOX).orElse(true);
        }

        private List<FolderItem> below(MailboxNode node) {
            if (node.use() == SpecialUse.INBOX) {
                return List.of();
            }
            return tree.mailboxes().stream()
                    .filter(child -> child.use() == null
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
            return new FolderItem(
                    node.path().name(),
                    names.of(node),
                    node.selectable() ? MailUrl.mailbox(account, node.path()) : "",
                    node.use(),
                    node.path().equals(current),
                    count(node),
                    below(node));
        }

        /** Unread messages; of drafts all, since none of them is ever unread. Nobody waits for what is in Sent or Trash. */
        private String count(MailboxNode node) {
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
}
