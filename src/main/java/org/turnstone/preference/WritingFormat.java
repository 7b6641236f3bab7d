package org.turnstone.preference;

import java.util.Locale;
import java.util.Map;

/** How a message is begun; each can be changed while it is written. */
public enum WritingFormat {
    /** With formatting; an answer to plain text is plain. */
    RICH,
    /** As plain text, answers too. */
    PLAIN;

    static final String SETTING = "compose-format";

    /** What a form or the database says; what is no choice is the first. */
    static WritingFormat of(String id) {
        return PLAIN.id().equals(id) ? PLAIN : RICH;
    }

    static WritingFormat of(Map<String, String> settings) {
        return of(settings.getOrDefault(SETTING, ""));
    }

    /** As forms and the database write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
