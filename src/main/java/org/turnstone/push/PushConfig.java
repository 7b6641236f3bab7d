package org.turnstone.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How open pages hear of changes. */
@ConfigMapping(prefix = "turnstone.push")
public interface PushConfig {

    /** Streams that one account may have open at a time; all tabs of a browser share one. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int streamsPerAccount();

    /** A stream ends after so long, and the browser asks for another: thereby a session that has ended is noticed. */
    @WithDefault("10m")
    Duration streamLifetime();
}
