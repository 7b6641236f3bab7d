package org.turnstone.problem;

import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;

/** A message, an attachment or an upload is larger than this server takes. */
public final class TooLarge extends Problem {

    private final @Nullable ByteSize limit;

    /**
     * @param limit the most that is taken; {@code null} where the server did not say
     */
    public TooLarge(@Nullable ByteSize limit) {
        super("too large", null);
        this.limit = limit;
    }

    public @Nullable ByteSize limit() {
        return limit;
    }
}
