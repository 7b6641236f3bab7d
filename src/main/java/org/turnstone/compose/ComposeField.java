package org.turnstone.compose;

import org.jspecify.annotations.Nullable;

/**
 * One field of the form: what the person wrote, kept as written, and what is wrong with it.
 *
 * @param value never changed by a refusal
 * @param error a whole sentence for beside the field; {@code null} while nothing is wrong
 */
public record ComposeField(String value, @Nullable String error) {

    public static final ComposeField EMPTY = new ComposeField("", null);

    public static ComposeField of(String value) {
        return new ComposeField(value, null);
    }

    public ComposeField refused(String why) {
        return new ComposeField(value, why);
    }

    public boolean empty() {
        return value.isBlank();
    }
}
