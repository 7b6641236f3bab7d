package org.turnstone.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unexpected exception as a log may hold it: what it was and where it happened, and that of its causes, without what it
 * says. A library's message may quote what it stumbled over, which in a mail program is an address, a subject or worse;
 * nearly always the type and the place are enough to find the fault.
 */
final class Wordless extends Exception {

    private Wordless(Throwable failure, @Nullable Wordless cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    static Wordless of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Causes may go round in circles. */
    private static Wordless of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        Wordless wordless = new Wordless(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                wordless.addSuppressed(of(suppressed, seen));
            }
        }
        return wordless;
    }
}
