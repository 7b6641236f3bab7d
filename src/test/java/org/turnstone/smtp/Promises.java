package org.turnstone.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Has a server offer what it does not, until it is spoken to again. */
@ApplicationScoped
public class Promises {

    private final Offers offers;
    private final SizeLimits limits;

    Promises(Offers offers, SizeLimits limits) {
        this.offers = offers;
        this.limits = limits;
    }

    /** Once the server has been asked for its limit, which for an hour is not asked for again. */
    public void encryption(SubmissionServer server) {
        limits.of(server, Duration.ofSeconds(10));
        offers.saw(server, new Capabilities(Map.of("DSN", List.of(), Capabilities.REQUIRETLS, List.of())));
    }
}
