package org.turnstone.message;

import org.jspecify.annotations.Nullable;

/**
 * What an open message is shown among.
 *
 * @param stack the conversation around it; {@code null} for a message alone
 * @param list the list it was come to from; {@code null} for that of its mailbox
 */
record Surroundings(@Nullable StackView stack, @Nullable String list) {

    static final Surroundings NONE = new Surroundings(null, null);

    static Surroundings stack(StackView stack) {
        return new Surroundings(stack, null);
    }

    static Surroundings list(String url) {
        return new Surroundings(null, url);
    }

    StackView around(String id) {
        return stack == null ? StackView.alone(id) : stack;
    }

    MessageLinks linked(MessageLinks links) {
        return list == null ? links : links.from(list);
    }
}
