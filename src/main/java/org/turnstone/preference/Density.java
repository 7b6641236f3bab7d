package org.turnstone.preference;

import java.util.Locale;

/** How close the rows of a list stand. */
public enum Density {
    COMFORTABLE,
    COMPACT;

    /** As forms, cookies and the page's {@code data-density} write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
