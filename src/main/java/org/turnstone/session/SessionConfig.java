package org.turnstone.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. */
@ConfigMapping(prefix = "turnstone.session")
public interface SessionConfig {

    /** A session ends when it was not used for so long. */
    @WithDefault("12h")
    Duration idleTime();

    /** A session ends so long after sign-in, used or not. */
    @WithDefault("24h")
    Duration lifetime();

    /** With "Keep me signed in": a session ends when it was not used for so long. */
    @WithDefault("14d")
    Duration keptIdleTime();

    /** With "Keep me signed in": a session ends so long after sign-in, used or not. */
    @WithDefault("30d")
    Duration keptLifetime();
}
