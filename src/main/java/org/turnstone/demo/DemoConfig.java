package org.turnstone.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The mail server inside the application that {@code bin/demo} starts; never for real mail. */
@ConfigMapping(prefix = "turnstone.demo")
public interface DemoConfig {

    /** Whether the application brings a mail server of its own, with made-up mail, gone when it stops. */
    @WithDefault("false")
    boolean enabled();

    /** The port of its IMAP, on the loopback address. */
    @WithDefault("3143")
    @Min(1)
    @Max(65535)
    int imapPort();

    /** The port of its submission, on the loopback address. */
    @WithDefault("3025")
    @Min(1)
    @Max(65535)
    int smtpPort();

    /** The port of its POP3, on the loopback address. */
    @WithDefault("3110")
    @Min(1)
    @Max(65535)
    int pop3Port();
}
