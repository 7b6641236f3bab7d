package org.turnstone.preference;

import java.util.Locale;
import java.util.Map;

/** What happens when somebody asks to be told that their message was read. */
public enum ReceiptChoice {
    /** The person decides, message by message. */
    ASK,
    /** Nobody is told, and nobody is bothered with the question. */
    NEVER,
    /** Whoever the person writes to is told; of others the person decides. */
    KNOWN;

    static final String SETTING = "receipts";

    /** What a form or the database says; what is no choice is the first. */
    public static ReceiptChoice of(String id) {
        for (ReceiptChoice choice : values()) {
            if (choice.id().equals(id)) {
                return choice;
            }
        }
        return ASK;
    }

    static ReceiptChoice of(Map<String, String> settings) {
        return of(settings.getOrDefault(SETTING, ""));
    }

    /** As forms and the database write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
