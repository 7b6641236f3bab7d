package org.turnstone.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the submission of messages is. */
@ConfigMapping(prefix = "turnstone.smtp")
public interface SmtpConfig {

    /** How long reaching the submission server may take, for each of its addresses. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long the submission server may be silent, or not take a byte, before it is given up. */
    @WithDefault("30s")
    Duration inactivityTimeout();

    /** How long a submission may take in all until the message is handed over. */
    @WithDefault("5m")
    Duration totalTimeout();

    /** How long to wait for the server's answer to the whole message. Too short, and people are told that nobody knows. */
    @WithDefault("2m")
    Duration finalReplyTimeout();
}
