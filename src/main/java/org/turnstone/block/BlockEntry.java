package org.turnstone.block;

import org.jspecify.annotations.Nullable;

/**
 * The field in which a person writes down whom to block.
 *
 * @param typed what stands in it
 * @param error why that cannot be; {@code null} where nothing is wrong
 * @param warning what is to be thought of before; {@code null} for nothing
 */
public record BlockEntry(String typed, @Nullable String error, @Nullable String warning) {

    static final BlockEntry EMPTY = new BlockEntry("", null, null);

    static BlockEntry refused(String typed, String error) {
        return new BlockEntry(typed, error, null);
    }

    static BlockEntry doubted(String typed, String warning) {
        return new BlockEntry(typed, null, warning);
    }
}
