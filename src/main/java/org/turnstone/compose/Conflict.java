package org.turnstone.compose;

/**
 * Why what was written here cannot simply be saved, and what its writer can choose.
 *
 * @param revision up to which they have seen what the draft has become
 * @param at when it became that, for people; empty where that is not known
 */
public record Conflict(Kind kind, int revision, String at) {

    /** What has happened to the draft meanwhile. */
    public enum Kind {
        /** Another form wrote. */
        OVERTAKEN,
        /** Another program wrote. */
        RIVALLED,
        SENT,
        GONE;

        /** Whether there is something else to take instead, or to write over. */
        boolean isOpen() {
            return this == OVERTAKEN || this == RIVALLED;
        }
    }

    public boolean open() {
        return kind.isOpen();
    }

    public boolean overtaken() {
        return kind == Kind.OVERTAKEN;
    }

    public boolean rivalled() {
        return kind == Kind.RIVALLED;
    }

    public boolean sent() {
        return kind == Kind.SENT;
    }
}
