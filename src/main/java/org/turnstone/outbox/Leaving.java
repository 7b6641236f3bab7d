package org.turnstone.outbox;

import java.time.Duration;
import java.time.Instant;

/** When a message goes. */
public sealed interface Leaving {

    /** After so long, in which it can be taken back; zero for at once. */
    record After(Duration hold) implements Leaving {}

    /** At that time. */
    record At(Instant time) implements Leaving {}

    /** The time it comes to. */
    default Instant from(Instant now) {
        return switch (this) {
            case After(Duration hold) -> now.plus(hold);
            case At(Instant time) -> time;
        };
    }
}
