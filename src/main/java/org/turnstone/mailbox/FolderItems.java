package org.turnstone.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;

/**
 * Mailboxes as the tree shows them.
 *
 * @param account its number among the person's, as addresses have it
 * @param current the one on the page; {@code null} for none
 */
record FolderItems(FolderNames names, String account, @Nullable MailboxPath current, Numbers numbers) {

    List<FolderItem> of(List<MailboxNode> nodes, Branches branches) {
        return nodes.stream()
                .map(node -> item(node, names.of(node), of(branches.below(node), branches)))
                .toList();
    }

    /** Each by itself, with the names of its parents. */
    List<FolderItem> inFull(List<MailboxNode> nodes) {
        return nodes.stream()
                .map(node -> item(node, names.full(node), List.of()))
                .toList();
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
