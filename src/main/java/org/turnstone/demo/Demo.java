package org.turnstone.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the demo's mail server with the application, if it is asked for; otherwise does nothing and makes nothing. */
@ApplicationScoped
public class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final DemoConfig config;
    private final Clock clock;
    private @Nullable DemoMailServer server;

    Demo(DemoConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Before anything that may ask the mail server. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.enabled()) {
            long start = System.nanoTime();
            server = DemoMailServer.start(
                    config.imapPort(), config.smtpPort(), config.pop3Port(), ZonedDateTime.now(clock));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            LOG.infof("demo mail server started millis=%d", taken.toMillis());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) {
            server.close();
        }
    }
}
