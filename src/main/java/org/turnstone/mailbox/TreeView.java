package org.turnstone.mailbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder tree.
 *
 * @param url {@code /mail/{account}}: where a new mailbox is posted
 * @param compose where writing begins
 * @param groups those with a purpose first, then the person's own, then others' and shared ones
 * @param hidden those the person does not want to see every day: not subscribed, with the names of their parents
 * @param targets where messages can be moved to: every mailbox that holds messages, the current one left out
 * @param labels the person's labels, each with where its messages are found
 * @param quota {@code null} where the server does not say
 */
public record TreeView(
        String url,
        String compose,
        List<FolderGroup> groups,
        List<FolderItem> hidden,
        List<Target> targets,
        List<LabelItem> labels,
        @Nullable QuotaView quota) {

    private static final int MANY = 15;

    /**
     * A mailbox that messages can be moved to.
     *
     * @param name as forms send it
     * @param label with the names of its parents: "Clients / Harbour project"
     */
    public record Target(String name, String label) {}

    /**
     * A label in the tree.
     *
     * @param keyword as forms send it
     * @param href where the messages that bear it are
     */
    public record LabelItem(String name, String keyword, int hue, String href) {}

    public TreeView {
        groups = List.copyOf(groups);
        hidden = List.copyOf(hidden);
        targets = List.copyOf(targets);
        labels = List.copyOf(labels);
    }

    /** Where the page listens for changes. */
    public String live() {
        return url.replaceFirst("^/mail/", "/live/");
    }

    /** Whether there are so many folders that one would rather type than look. */
    public boolean many() {
        return targets.size() > MANY;
    }

    /** Whether the folder on the page is one of the hidden. */
    public boolean hiddenOpen() {
        return hidden.stream().anyMatch(FolderItem::current);
    }

    /** The quota, for templates. */
    public Optional<QuotaView> storage() {
        return Optional.ofNullable(quota);
    }
}
