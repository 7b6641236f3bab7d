package org.turnstone.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How messages leave. */
@ConfigMapping(prefix = "turnstone.outbox")
public interface OutboxConfig {

    /**
     * How long a message waits, so that it can be taken back, before it goes: what holds until a person chooses. At most
     * two minutes; zero sends at once.
     */
    @WithDefault("10s")
    Duration undo();

    /**
     * Whether a message that is to go later may take along, sealed with the server's secret, what its writer signs in to
     * the mail server with. {@code UNTIL_SENT} does, and forgets it with the sending; {@code NEVER} keeps it in memory
     * alone: after a restart such a message waits until its writer opens a page.
     */
    @WithDefault("UNTIL_SENT")
    KeepCredentials credentials();

    /** Messages that one person may send in an hour; 0 for as many as they like. */
    @WithDefault("500")
    @Min(0)
    int messagesPerHour();

    /** Recipients that one person may send to in an hour, each message counted by itself; 0 for as many as they like. */
    @WithDefault("5000")
    @Min(0)
    int recipientsPerHour();

    /** How often a message is tried while the server says "later" or cannot be reached; thirty times take a day. */
    @WithDefault("30")
    @Min(1)
    int attempts();

    /** Messages that one server sends at the same time. */
    @WithDefault("8")
    @Min(1)
    @Max(100)
    int workers();

    /** After so long without a sign of life another server takes over the work of one that stopped. */
    @WithDefault("30s")
    Duration lease();

    /** What becomes of a person's credentials until their message has gone. */
    enum KeepCredentials {
        /** Sealed beside the message. */
        UNTIL_SENT,
        /** In memory alone. */
        NEVER
    }
}
