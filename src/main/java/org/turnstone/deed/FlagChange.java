package org.turnstone.deed;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.problem.InvalidInput;

/**
 * A flag that a person sets or takes away by hand.
 *
 * @param added the flag, or none where one is removed
 * @param removed the same the other way round
 */
public record FlagChange(Set<Flag> added, Set<Flag> removed) {

    private static final Map<String, Flag> FLAGS =
            Map.of("seen", Flag.SEEN, "flagged", Flag.FLAGGED, "deleted", Flag.DELETED);

    /**
     * Reads the two fields of a form, of which one is given.
     *
     * @param add {@code seen}, {@code flagged} or {@code deleted}
     * @param remove the same, to be taken away
     */
    public static FlagChange of(@Nullable String add, @Nullable String remove) {
        FlagChange change = new FlagChange(flags(add), flags(remove));
        if (change.added.isEmpty() == change.removed.isEmpty()) {
            throw new InvalidInput("add", "flag.missing");
        }
        return change;
    }

    public static FlagChange starred(boolean on) {
        Set<Flag> star = Set.of(Flag.FLAGGED);
        return on ? new FlagChange(star, Set.of()) : new FlagChange(Set.of(), star);
    }

    /** Whether it is put on; else it is taken away. */
    public boolean isAdded() {
        return removed.isEmpty();
    }

    /** The flag. */
    public Flag flag() {
        return (isAdded() ? added : removed).iterator().next();
    }

    /** Whether it is about what was read: that is worth undoing when many were chosen. A star speaks for itself. */
    public boolean isOfReading() {
        return flag().equals(Flag.SEEN);
    }

    /** What forms call the flag. */
    public String name() {
        return FLAGS.entrySet().stream()
                .filter(each -> each.getValue().equals(flag()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Flag> flags(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Set.of();
        }
        Flag flag = FLAGS.get(name);
        if (flag == null) {
            throw new InvalidInput("add", "flag.unknown");
        }
        return Set.of(flag);
    }
}
