package org.turnstone.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.mail.Flag;
import org.turnstone.web.Avatar;

/** The labels of one account: those the person has named, and those every program knows. */
public final class LabelBook {

    /** Marks that programs leave for each other; the person has no use for them. */
    static final Set<Flag> UNSPOKEN = Set.of(
                    "Junk",
                    "NonJunk",
                    "NotJunk",
                    "JunkRecorded",
                    "Forwarded",
                    "MDNSent",
                    "Redirected",
                    "receipt-handled",
                    "Recent",
                    "unknown-0")
            .stream()
            .map(Flag::new)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Label> kept;
    private final LabelTexts texts;

    /**
     * @param kept those the person has named
     * @param texts the names of the common ones
     */
    public LabelBook(List<Label> kept, LabelTexts texts) {
        this.kept = kept.stream().sorted(byName()).toList();
        this.texts = texts;
    }

    private static Comparator<Label> byName() {
        return Comparator.comparing(label -> label.name().toLowerCase(Locale.ROOT));
    }

    /** Those in the person's list, by name. */
    public List<Label> kept() {
        return kept;
    }

    /** Those that can be put on a message: the person's own first, then the common ones they have not named. */
    public List<Label> offered() {
        List<Label> offered = new ArrayList<>(kept);
        for (Tag tag : Tag.values()) {
            Label label = tag.label(texts);
            if (kept.stream().noneMatch(known -> known.keyword().equals(label.keyword()))) {
                offered.add(label);
            }
        }
        return offered;
    }

    /** Those on a message, by name. A keyword that nobody has named is shown as it is, if a person may have set it. */
    public List<Label> among(Collection<Flag> flags) {
        return flags.stream()
                .filter(flag -> !flag.isSystem())
                .flatMap(flag -> of(flag).stream())
                .sorted(byName())
                .toList();
    }

    /** What that keyword says to the person; empty for what is none of their business. */
    public Optional<Label> of(Flag keyword) {
        Optional<Label> named =
                kept.stream().filter(label -> label.keyword().equals(keyword)).findFirst();
        return named.or(() -> Tag.of(keyword).map(tag -> tag.label(texts))).or(() -> foreign(keyword));
    }

    private static Optional<Label> foreign(Flag keyword) {
        if (keyword.isSystem() || keyword.keyword().startsWith("$") || UNSPOKEN.contains(keyword)) {
            return Optional.empty();
        }
        return Optional.of(new Label(keyword, keyword.keyword(), Avatar.hueOf(keyword.keyword()), false));
    }

    /** The label of that name, as people type it: case does not count. */
    public Optional<Label> named(String name) {
        return offered().stream()
                .filter(label -> label.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
