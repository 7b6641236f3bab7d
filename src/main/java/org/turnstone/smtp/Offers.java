package org.turnstone.smtp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** What servers offered when they were spoken to last: for a form that has to say what can be asked of one. */
@Singleton
final class Offers {

    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Cache<SubmissionServer, Capabilities> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    void saw(SubmissionServer server, Capabilities offered) {
        seen.put(server, offered);
    }

    /** Empty for a server that was not spoken to of late. */
    Optional<Capabilities> of(SubmissionServer server) {
        return Optional.ofNullable(seen.getIfPresent(server));
    }
}
