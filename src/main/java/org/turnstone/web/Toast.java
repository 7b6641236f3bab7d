package org.turnstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence about what was just done, with the way back where there is one.
 *
 * @param text the sentence, in the person's language: "3 messages archived."
 * @param undo {@code null} where nothing can be taken back
 * @param seconds how long it can be taken back; 0 where no clock is running
 */
public record Toast(String text, @Nullable Undo undo, long seconds) {

    public Toast(String text, @Nullable Undo undo) {
        this(text, undo, 0);
    }

    public static Toast of(String text) {
        return new Toast(text, null);
    }

    /** The way back, for templates. */
    public Optional<Undo> wayBack() {
        return Optional.ofNullable(undo);
    }
}
