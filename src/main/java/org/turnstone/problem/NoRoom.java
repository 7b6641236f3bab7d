package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/** There is no room left for a file: nothing of it was kept. */
public final class NoRoom extends Problem {

    /** Whose room it is. */
    public enum Whose {
        /** What one person may have waiting. */
        PERSON,
        /** The server's own: its disk or its database is full. */
        SERVER
    }

    private final Whose whose;

    public NoRoom(Whose whose, @Nullable Throwable cause) {
        super("no room: " + whose, cause);
        this.whose = whose;
    }

    public Whose whose() {
        return whose;
    }
}
