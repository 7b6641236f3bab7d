package org.turnstone.smtp;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.turnstone.mail.ByteSize;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.Problem;

/**
 * How large a message each submission server takes (RFC 1870), known before anybody has uploaded one: a server is asked
 * once an hour, without signing in. One that cannot be asked sets no limit here; it has the last word anyway.
 */
@Singleton
public final class SizeLimits {

    private static final Logger LOG = Logger.getLogger(SizeLimits.class);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 1_000;

    private final Ways ways;
    private final Offers offers;
    private final TlsPolicy tls;
    private final AsyncLoadingCache<SubmissionServer, Optional<ByteSize>> limits;

    @Inject
    SizeLimits(Ways ways, Offers offers, TlsPolicy tls) {
        this.ways = ways;
        this.offers = offers;
        this.tls = tls;
        this.limits = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .executor(work -> Thread.ofVirtual().name("smtp-size").start(work))
                .buildAsync(this::ask);
    }

    /** What is known by now; whoever asks first has the server asked, and does not wait. */
    public Optional<ByteSize> known(SubmissionServer server) {
        CompletableFuture<Optional<ByteSize>> answer = limits.get(server);
        return answer.isCompletedExceptionally() ? Optional.empty() : answer.getNow(Optional.empty());
    }

    /** What the server says, waited for so long. */
    public Optional<ByteSize> of(SubmissionServer server, Duration patience) {
        try {
            return limits.get(server).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException notNow) {
            return Optional.empty();
        }
    }

    /** A failure is not remembered: the next to ask has the server asked again. */
    private Optional<ByteSize> ask(SubmissionServer server) throws IOException {
        try (Reached reached = ways.reach(server)) {
            Capabilities offered = new Opening(reached, server.host(), tls).run();
            offers.saw(server, offered);
            reached.connection().quit();
            return offered.largest();
        } catch (Problem refused) {
            LOG.debugf("submission server did not say its limit reason=%s", refused.getMessage());
            throw new IOException(refused);
        }
    }
}
