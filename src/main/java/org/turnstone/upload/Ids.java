package org.turnstone.upload;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.NotFound;

/** Ids as addresses and forms carry them: in full, or they are none. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    static Optional<UUID> parse(@Nullable String text) {
        try {
            return text != null && text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** @throws NotFound ({@code UPLOAD}) for what is no id: nobody has it */
    static UUID require(String text) {
        return parse(text).orElseThrow(() -> new NotFound(NotFound.What.UPLOAD));
    }
}
