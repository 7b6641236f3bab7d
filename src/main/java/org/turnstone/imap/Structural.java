package org.turnstone.imap;

import java.util.Locale;
import java.util.function.Predicate;
import org.turnstone.imap.Criterion.AllOf;
import org.turnstone.imap.Criterion.AnyOf;
import org.turnstone.imap.Criterion.Attached;
import org.turnstone.imap.Criterion.Named;
import org.turnstone.imap.Criterion.Not;
import org.turnstone.mime.FileName;

/** Criteria that no search key expresses, to be checked against what a message consists of. */
final class Structural {

    private Structural() {}

    /** Whether the structure alone tells whether it is true. */
    static boolean isOf(Criterion criterion) {
        return switch (criterion) {
            case Attached _, Named _ -> true;
            case Not not -> isOf(not.criterion());
            case AllOf all ->
                !all.criteria().isEmpty() && all.criteria().stream().allMatch(Structural::isOf);
            case AnyOf any ->
                !any.criteria().isEmpty() && any.criteria().stream().allMatch(Structural::isOf);
            default -> false;
        };
    }

    /** Whether a message that brings nothing can meet it. */
    static boolean mayHoldWithoutFiles(Criterion structural) {
        return switch (structural) {
            case Not not -> !mayHoldWithoutFiles(not.criterion());
            case AllOf all -> all.criteria().stream().allMatch(Structural::mayHoldWithoutFiles);
            case AnyOf any -> any.criteria().stream().anyMatch(Structural::mayHoldWithoutFiles);
            default -> false;
        };
    }

    /** Whether there is anything to check, in a place where it has to be true for the whole to be. */
    static boolean isNeededFor(Criterion criterion) {
        return isOf(criterion)
                || (criterion instanceof AllOf all && all.criteria().stream().anyMatch(Structural::isNeededFor));
    }

    /** Everything that has to be true of the structure of what is found. */
    static Predicate<BodyStructure> check(Criterion criterion) {
        if (isOf(criterion)) {
            return structure -> holds(criterion, structure);
        }
        if (criterion instanceof AllOf all) {
            return all.criteria().stream().map(Structural::check).reduce(structure -> true, Predicate::and);
        }
        return structure -> true;
    }

    private static boolean holds(Criterion criterion, BodyStructure structure) {
        return switch (criterion) {
            case Attached _ -> Attachments.any(structure);
            case Named named -> structure.leaves().anyMatch(leaf -> isNamed(leaf, named.text()));
            case Not not -> !holds(not.criterion(), structure);
            case AllOf all -> all.criteria().stream().allMatch(each -> holds(each, structure));
            case AnyOf any -> any.criteria().stream().anyMatch(each -> holds(each, structure));
            default -> throw new IllegalArgumentException("not of the structure");
        };
    }

    private static boolean isNamed(BodyStructure leaf, String text) {
        String name = FileName.of(leaf.dispositionParameters(), leaf.parameters());
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
