package org.turnstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence about what was just done, with the way back where there is one.
 *
 * @param text the sentence, in the person's language: "3 messages archived."
 * @param undo {@code null} where nothing can be taken back
 */
public record Toast(String text, @Nullable Undo undo) {

    public static Toast of(String text) {
        return new Toast(text, null);
    }

    /** The way back, for templates. */
    public Optional<Undo> wayBack() {
        return Optional.ofNullable(undo);
    }
}
