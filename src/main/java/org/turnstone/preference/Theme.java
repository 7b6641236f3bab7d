package org.turnstone.preference;

import java.util.Locale;

/** Light or dark, or as the device has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** As forms, cookies and the page's {@code data-theme} write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
