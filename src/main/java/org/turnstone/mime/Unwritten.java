package org.turnstone.mime;

import java.util.Optional;

/** Stands for what the next commits bring; goes with the last of them. */
final class Unwritten {

    private Unwritten() {}

    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <T> T yet() {
        return Optional.<T>empty().orElseThrow();
    }
}
