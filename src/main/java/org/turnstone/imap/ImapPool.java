package org.turnstone.imap;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.turnstone.net.Credentials;
import org.turnstone.net.Deadline;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.TlsPolicy;

/** All connections to IMAP servers, by account: bounded for each and for all, shared by turns, kept while they are of use. */
@ApplicationScoped
public class ImapPool {

    private final ImapConfig config;
    private final Stopwatch stopwatch;
    private final SummaryCache summaries;
    private final Connections connections;
    private final Watches watches;

    @Inject
    public ImapPool(ImapConfig config, TlsPolicy tls, Stopwatch stopwatch) {
        this.config = config;
        this.stopwatch = stopwatch;
        this.summaries = new SummaryCache(config.summaryCache().asLongValue());
        Dialer dialer = new Dialer(tls, config, summaries);
        this.connections = new Connections(dialer, config);
        this.watches = new Watches(dialer, config);
    }

    /** The mailboxes of one person. Cheap: nothing is opened before it is needed. */
    public MailAccess access(AccountKey account, ImapServer server, Credentials credentials) {
        PoolKey key = PoolKey.of(account, server, credentials);
        return new PooledAccess(connections, watches, config, stopwatch, key, credentials);
    }

    /**
     * Signs in anew, whatever the pool holds, and keeps the connection for that account.
     *
     * @throws org.turnstone.problem.SignInRequired when the server refuses the password
     * @throws org.turnstone.problem.ServerUnreachable when it cannot be asked
     * @throws org.turnstone.problem.ServerRefused when it says that the administrator has to act
     */
    public void verify(AccountKey account, ImapServer server, Credentials credentials) {
        try (Stopwatch.Lap _ = stopwatch.start(Stopwatch.Phase.IMAP)) {
            PoolKey key = PoolKey.of(account, server, credentials);
            connections.verify(key, credentials, Deadline.after(config.deadline()));
        }
    }

    /** Closes the account's connections: idle ones now, busy ones as soon as their work is done. */
    public void retire(AccountKey account) {
        connections.retire(key -> key.account().equals(account));
        watches.end(key -> key.account().equals(account));
    }

    public PoolStatistics statistics() {
        return connections.statistics(summaries.size(), watches.size(), watches.lines());
    }

    /** Closes what has been idle for too long. */
    @Scheduled(every = "10s")
    void sweep() {
        connections.sweep();
        watches.sweep();
    }

    /** Says goodbye on all connections that nobody uses. */
    @PreDestroy
    void close() {
        watches.end(_ -> true);
        connections.retire(_ -> true);
    }
}
