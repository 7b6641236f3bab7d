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
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.net.Credentials;
import org.turnstone.net.Tls;

/** Starts the demo's mail server with the application, if it is asked for; otherwise does nothing and makes nothing. */
@ApplicationScoped
public class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final DemoConfig config;
    private final ImapPool pool;
    private final Clock clock;
    private @Nullable DemoMailServer server;

    Demo(DemoConfig config, ImapPool pool, Clock clock) {
        this.config = config;
        this.pool = pool;
        this.clock = clock;
    }

    /** Before anything that may ask the mail server. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.enabled()) {
            long start = System.nanoTime();
            server = DemoMailServer.start(config.imapPort(), config.smtpPort(), config.pop3Port());
            DemoPerson.ALL.forEach(this::seed);
            LOG.infof(
                    "demo mail seeded millis=%d",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) {
            server.close();
        }
    }

    private void seed(DemoPerson person) {
        AccountKey key = new AccountKey("demo-" + person.folder());
        ImapServer imap = new ImapServer(DemoMailServer.HOST, config.imapPort(), Tls.NONE);
        Credentials credentials = new Credentials.Password(person.address().email(), person.password());
        Seeding.seed(pool.access(key, imap, credentials), Script.of(person), ZonedDateTime.now(clock));
        pool.retire(key);
    }
}
