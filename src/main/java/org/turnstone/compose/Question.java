package org.turnstone.compose;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Doubt} in words.
 *
 * @param id as {@link Doubt#id} has it
 * @param text a whole sentence
 * @param mend what a button says that puts it right; {@code null} where only the person can
 * @param field where the person does: {@code subject}, {@code to} or {@code body}
 */
public record Question(String id, String text, @Nullable String mend, String field) {}
