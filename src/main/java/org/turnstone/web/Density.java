package org.turnstone.web;

import java.util.Locale;

/** How close the rows of lists stand. */
public enum Density {
    COMFORTABLE,
    COMPACT;

    /** As in {@code data-density}, in the cookie and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Density of(String id) {
        return id.equals(COMPACT.id()) ? COMPACT : COMFORTABLE;
    }
}
