package org.turnstone.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/**
 * The table of {@code docs/architecture.md}: a package imports lower rings and, in its own ring, only what stands before
 * it. A new package is entered here before it compiles its first import.
 */
final class Rings {

    static final String ROOT = "org.turnstone";

    private static final List<List<String>> TABLE = List.of(
            List.of("mail", "problem"),
            List.of(
                    "net",
                    "egress",
                    "mime",
                    "report",
                    "html",
                    "imap",
                    "smtp",
                    "pop3",
                    "sieve",
                    "dav",
                    "openpgp",
                    "smime",
                    "discovery"),
            List.of("database", "web", "security", "content", "observability"),
            List.of(
                    "user",
                    "account",
                    "session",
                    "preference",
                    "identity",
                    "snippet",
                    "picture",
                    "label",
                    "errand",
                    "snooze",
                    "contact",
                    "crypto",
                    "conversation",
                    "delivery",
                    "answered",
                    "mailbox",
                    "trust",
                    "block",
                    "correspondent",
                    "card",
                    "message",
                    "file",
                    "deed",
                    "search",
                    "draft",
                    "upload",
                    "outbox",
                    "receipt",
                    "compose",
                    "redirect",
                    "fetch",
                    "calendar",
                    "filter",
                    "push",
                    "admin",
                    "demo"));

    private record Place(int ring, int seat) {

        boolean mayImport(Place other) {
            return other.ring < ring || (other.ring == ring && other.seat <= seat);
        }
    }

    private Rings() {}

    static ArchCondition<JavaClass> importOnlyWhatStandsBelowOrBefore() {
        return new ArchCondition<>("import only lower rings and what stands before them in their own") {
            @Override
            public void check(JavaClass importer, ConditionEvents events) {
                importer.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !isAllowed(dependency))
                        .map(dependency -> SimpleConditionEvent.violated(importer, dependency.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    static ArchCondition<JavaClass> haveAPlaceInTheTable() {
        return new ArchCondition<>("have a place in the table of rings") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!feature(type).isEmpty() && place(type).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not in the table"));
                }
            }
        };
    }

    /** Classes of the root package are wiring: nobody may lean on them, and they may lean on nobody. */
    private static boolean isAllowed(Dependency dependency) {
        JavaClass importer = dependency.getOriginClass();
        JavaClass imported = dependency.getTargetClass();
        return feature(importer).equals(feature(imported))
                || place(importer)
                        .flatMap(from -> place(imported).map(from::mayImport))
                        .orElse(false);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static Optional<Place> place(JavaClass type) {
        String feature = feature(type);
        for (int ring = 0; ring < TABLE.size(); ring++) {
            int seat = TABLE.get(ring).indexOf(feature);
            if (seat >= 0) {
                return Optional.of(new Place(ring, seat));
            }
        }
        return Optional.empty();
    }

    /** {@code imap} of {@code org.turnstone.imap}; empty for the root package. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }
}
