package org.turnstone.web;

import java.util.Locale;

/** Light, dark, or what the system says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** As in {@code data-theme}, in the cookie and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(String id) {
        for (Theme theme : values()) {
            if (theme.id().equals(id)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
