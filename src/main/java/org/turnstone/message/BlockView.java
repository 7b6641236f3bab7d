package org.turnstone.message;

import java.util.List;

/**
 * What can be done about hearing from whoever wrote a message.
 *
 * @param address who can be blocked; empty where nobody can
 * @param domain everybody there, as {@code @example.org}; empty where they cannot be
 * @param knows whether the person has written to that address
 * @param knownThere how many at that domain they have written to
 * @param movable whether what lies in the same mailbox can go to Junk
 * @param by the rules that block this message already
 */
public record BlockView(
        String address, String domain, boolean knows, int knownThere, boolean movable, List<String> by) {

    public static final BlockView NONE = new BlockView("", "", false, 0, false, List.of());

    public BlockView {
        by = List.copyOf(by);
    }

    public boolean offered() {
        return !address.isEmpty() && by.isEmpty();
    }

    /** One of the rules that block it, for its banner. */
    public String reason() {
        return by.isEmpty() ? "" : by.getFirst();
    }

    public boolean blocked() {
        return !by.isEmpty();
    }
}
