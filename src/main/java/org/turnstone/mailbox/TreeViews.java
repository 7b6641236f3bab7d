package org.turnstone.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.Quota;
import org.turnstone.label.Label;
import org.turnstone.label.Labels;
import org.turnstone.mail.MailboxPath;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;

/** Makes the folder tree out of what the server lists. */
@ApplicationScoped
public class TreeViews {

    private final MailboxTexts texts;
    private final FolderNames names;
    private final Labels labels;

    TreeViews(MailboxTexts texts, FolderNames names, Labels labels) {
        this.texts = texts;
        this.names = names;
        this.labels = labels;
    }

    /**
     * The tree as the page shows it.
     *
     * @param current the one on the page; {@code null} for none
     */
    public TreeView of(Account account, Mailboxes.Tree tree, @Nullable MailboxPath current, Numbers numbers) {
        String ordinal = Integer.toString(account.ordinal());
        Branches branches = new Branches(tree.mailboxes());
        FolderItems items = new FolderItems(names, ordinal, current, numbers);
        List<FolderGroup> groups = new ArrayList<>();
        groups.add(new FolderGroup("", items.of(branches.withPurpose(), branches)));
        groups.add(new FolderGroup(texts.treeOwn(), items.of(branches.tops(), branches)));
        return new TreeView(
                MailUrl.account(ordinal),
                "/compose?account=" + ordinal,
                groups.stream().filter(group -> !group.folders().isEmpty()).toList(),
                items.inFull(branches.hidden()),
                targets(tree, current),
                labels(account),
                tree.quota().map(quota -> quota(quota, numbers)).orElse(null));
    }

    private List<TreeView.Target> targets(Mailboxes.Tree tree, @Nullable MailboxPath current) {
        return tree.mailboxes().stream()
                .filter(node -> node.selectable() && !node.path().equals(current))
                .sorted(Comparator.comparing(MailboxNode::use, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(node -> new TreeView.Target(node.path().name(), names.full(node)))
                .toList();
    }

    private List<TreeView.LabelItem> labels(Account account) {
        return labels.of(account).kept().stream()
                .map(label ->
                        new TreeView.LabelItem(label.name(), label.keyword().keyword(), label.hue(), href(label)))
                .toList();
    }

    private static String href(Label label) {
        String query = "label:\"" + label.name().replace("\"", "") + "\"";
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private QuotaView quota(Quota quota, Numbers numbers) {
        long limit = Math.max(1, quota.limit().bytes());
        int percent = (int) Math.min(100, quota.used().bytes() * 100 / limit);
        return new QuotaView(texts.quotaText(numbers.size(quota.used()), numbers.size(quota.limit())), percent);
    }
}
