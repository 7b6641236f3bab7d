package org.turnstone.smtp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.turnstone.net.NetworkFailures;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.ServerUnreachable.Server;

/**
 * Reaches a server by the first of its ways on which it speaks (ADR 39). The next one is tried only where nothing was said
 * on the one before: a server that has greeted is never left for another way, and neither is one with a certificate that
 * cannot be believed.
 */
@Singleton
final class Ways {

    private static final Logger LOG = Logger.getLogger(Ways.class);

    /** So long nobody waits for a port again that did not answer. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 1_000;

    private final TlsPolicy tls;
    private final SubmissionTimeouts timeouts;
    private final Cache<SubmissionServer, Way> detours;

    @Inject
    Ways(TlsPolicy tls, SmtpConfig config) {
        this(tls, SubmissionTimeouts.of(config), Ticker.systemTicker());
    }

    Ways(TlsPolicy tls, SubmissionTimeouts timeouts, Ticker ticker) {
        this.tls = tls;
        this.timeouts = timeouts;
        this.detours = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /** @throws ServerUnreachable for the reason that the first way failed of, or one that ends the search */
    Reached reach(SubmissionServer server) {
        ServerUnreachable first = null;
        for (Way way : inOrder(server)) {
            try {
                Reached reached = reach(server.host(), way);
                if (reached.greeting().isPositive()) {
                    remember(server, way);
                }
                return reached;
            } catch (ServerUnreachable failure) {
                if (!isSilence(failure.reason())) {
                    throw failure;
                }
                first = first == null ? failure : first;
            }
        }
        throw first == null ? new IllegalStateException("a server without a way") : first;
    }

    /** What worked of late comes first, the others as they are. */
    private List<Way> inOrder(SubmissionServer server) {
        Way detour = detours.getIfPresent(server);
        return detour == null
                ? server.ways()
                : Stream.concat(Stream.of(detour), server.ways().stream())
                        .distinct()
                        .toList();
    }

    /** A detour in use is not prolonged: once it has expired, the first way is given a chance. */
    private void remember(SubmissionServer server, Way way) {
        if (way.equals(server.ways().getFirst())) {
            detours.invalidate(server);
        } else if (!way.equals(detours.getIfPresent(server))) {
            detours.put(server, way);
            LOG.infof("submission goes another way port=%d unofficial=%b", way.port(), way.isUnofficial());
        }
    }

    private Reached reach(String host, Way way) {
        SmtpConnection connection;
        try {
            connection = SmtpConnection.open(host, way.port(), timeouts);
        } catch (IOException failure) {
            throw unreachable(NetworkFailures.reason(failure), failure);
        }
        try {
            return greeted(connection, host, way);
        } catch (IOException failure) {
            connection.abandon();
            throw unreachable(connection.outlived() ? Reason.TIMEOUT : NetworkFailures.reason(failure), failure);
        }
    }

    private Reached greeted(SmtpConnection connection, String host, Way way) throws IOException {
        if (way.tls() == Tls.IMPLICIT) {
            connection.encrypt(tls.socketFactory(), host);
        }
        return new Reached(connection, way, connection.reply());
    }

    /** Whether the server has said nothing on that way, and may on another. */
    private static boolean isSilence(Reason reason) {
        return switch (reason) {
            case REFUSED, TIMEOUT, LOST -> true;
            // Its name is the same on all ways; what breaks TLS must not choose where else it is tried.
            case UNKNOWN_HOST, CERTIFICATE, TLS_MISSING, BUSY, UNAVAILABLE -> false;
        };
    }

    private static ServerUnreachable unreachable(Reason reason, IOException cause) {
        return new ServerUnreachable(Server.SUBMISSION, reason, cause);
    }
}
