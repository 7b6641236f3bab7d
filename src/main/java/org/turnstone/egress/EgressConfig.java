package org.turnstone.egress;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Requests that this server makes to servers which messages name, such as for their pictures. */
@ConfigMapping(prefix = "turnstone.egress")
public interface EgressConfig {

    /** The longest that one such request may take, redirects included. */
    @WithDefault("5s")
    Duration timeout();

    /** The most that is read of an answer, unpacked. */
    @WithDefault("5M")
    MemorySize largest();

    /** How many of them are under way at a time. */
    @WithDefault("64")
    @Min(1)
    @Max(10_000)
    int connections();

    /** The ports they may go to; separated by commas. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /**
     * Addresses that may be reached although they are not of the open internet, on every port, such as
     * {@code 10.1.2.3} or {@code 10.1.0.0/16}; separated by commas. Whoever writes to a person here can then make this
     * server send requests there.
     */
    Optional<List<String>> allowedNetworks();
}
