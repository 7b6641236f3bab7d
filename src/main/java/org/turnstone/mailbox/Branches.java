package org.turnstone.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozedMailbox;

/** The server's flat list as a tree. An organisation's shared folders are thousands: each is looked at once, not with each. */
final class Branches {

    private final Collection<MailboxNode> all;
    private final Map<MailboxPath, MailboxNode> byPath = new HashMap<>();
    private final Map<MailboxPath, List<MailboxNode>> below = new HashMap<>();
    private final List<MailboxNode> tops = new ArrayList<>();
    private final Set<MailboxPath> shown = new HashSet<>();

    Branches(Collection<MailboxNode> all) {
        this.all = all;
        all.forEach(node -> byPath.put(node.path(), node));
        boolean subscriptions = all.stream().anyMatch(MailboxNode::subscribed);
        for (MailboxNode node : all) {
            if (!subscriptions || node.subscribed()) {
                show(node);
            }
        }
        for (MailboxNode node : all) {
            if (!hasPurpose(node) && shown.contains(node.path())) {
                siblings(node).add(node);
            }
        }
    }

    /**
     * It stands in the tree, and what it lies in with it. On a server where nothing at all is subscribed to, nobody keeps
     * subscriptions, and everything stands there.
     */
    private void show(MailboxNode node) {
        MailboxPath path = node.path();
        while (path != null && shown.add(path)) {
            path = path.parent(node.delimiter());
        }
    }

    private List<MailboxNode> siblings(MailboxNode node) {
        MailboxNode parent = parent(node);
        return parent == null || parent.use() == SpecialUse.INBOX
                ? tops
                : below.computeIfAbsent(parent.path(), _ -> new ArrayList<>());
    }

    /** The nearest mailbox above it that the server lists. */
    private @Nullable MailboxNode parent(MailboxNode node) {
        MailboxPath above = node.path().parent(node.delimiter());
        while (above != null && !byPath.containsKey(above)) {
            above = above.parent(node.delimiter());
        }
        return above == null ? null : byPath.get(above);
    }

    private static boolean hasPurpose(MailboxNode node) {
        return node.use() != null || SnoozedMailbox.is(node.path());
    }

    /** Those with a purpose; what is snoozed stands right behind the inbox, where it returns to. */
    List<MailboxNode> withPurpose() {
        return all.stream()
                .filter(Branches::hasPurpose)
                .sorted(Comparator.comparing(
                                (MailboxNode node) -> Objects.requireNonNullElse(node.use(), SpecialUse.INBOX))
                        .thenComparing(node -> node.use() == null))
                .toList();
    }

    /** Those without a purpose whose parent is not in the tree, or is the inbox: servers hang everything below it. */
    List<MailboxNode> tops() {
        return tops;
    }

    /** Those without a purpose that hang right below it. */
    List<MailboxNode> below(MailboxNode node) {
        return below.getOrDefault(node.path(), List.of());
    }

    /** Those left out, one by one: a parent that is shown for its children's sake is not among them. */
    List<MailboxNode> hidden() {
        return all.stream()
                .filter(node -> !hasPurpose(node) && node.selectable() && !shown.contains(node.path()))
                .toList();
    }
}
