package org.turnstone.imap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Connections to IMAP servers: how many, and how long anything may take. */
@ConfigMapping(prefix = "turnstone.imap")
public interface ImapConfig {

    /** Connections that one account may have open at a time. */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int connectionsPerAccount();

    /** Connections that all accounts together may have open at a time. */
    @WithDefault("500")
    @Min(1)
    @Max(100_000)
    int connections();

    /** Connections, beside those above, on which servers tell of new mail: one for each account that somebody has open. */
    @WithDefault("2000")
    @Min(0)
    @Max(100_000)
    int watchers();

    /** How often such a connection is tried out, and how often pages look for mail where the server does not tell. */
    @WithDefault("1m")
    Duration watchInterval();

    /** A connection that nobody used for so long is closed. */
    @WithDefault("5m")
    Duration idleTime();

    /** A connection that was idle for longer is tried out before it is used. */
    @WithDefault("20s")
    Duration trustTime();

    /** The longest wait for a server to accept a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** The longest silence of a server in the middle of an answer. */
    @WithDefault("15s")
    Duration readTimeout();

    /** The longest that one use of a connection may take, the wait for it included. */
    @WithDefault("30s")
    Duration deadline();

    /** The longest that streaming a large part may take, as long as the server keeps sending. */
    @WithDefault("15m")
    Duration streamingDeadline();

    /** Memory for rows of lists that were read before, over all accounts; 0 for none. */
    @WithDefault("64M")
    MemorySize summaryCache();

    /** Whether servers that ask for it (RFC 2971) are told that this is Turnstone, and its version. */
    @WithDefault("true")
    boolean identify();

    /**
     * Whether what is said is compressed where the server offers it (RFC 4978): of use where servers are far away, and
     * nowhere else. It takes 0.3 MB of memory outside the heap for each connection.
     */
    @WithDefault("false")
    boolean compress();

    /** Capabilities not to believe, although servers announce them; separated by commas, such as MOVE,PREVIEW. */
    Optional<Set<String>> disabledCapabilities();
}
