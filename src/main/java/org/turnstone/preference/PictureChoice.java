package org.turnstone.preference;

import java.util.Locale;
import java.util.Map;

/** Whether pictures that a message names on other servers are shown without being asked for. */
public enum PictureChoice {
    /** In no message, until somebody asks in it. */
    ASK,
    /** From people whom this person has written to. */
    KNOWN,
    /** From everybody. */
    ALWAYS,
    /** In no message, and asking is not offered. */
    NEVER;

    static final String SETTING = "pictures";

    /** What a form or the database says; what is no choice is the safe default. */
    public static PictureChoice of(String id) {
        for (PictureChoice choice : values()) {
            if (choice.id().equals(id)) {
                return choice;
            }
        }
        return ASK;
    }

    /** As forms and the database write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PictureChoice of(Map<String, String> settings) {
        return of(settings.getOrDefault(SETTING, ""));
    }
}
