package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps a lease alive while its work lasts: a server that stops falls silent, and another one goes on. */
@ApplicationScoped
class Heart {

    private static final Logger LOG = Logger.getLogger(Heart.class);

    private static final int BEATS_IN_A_LEASE = 3;

    private final Claims claims;
    private final OutboxConfig config;

    Heart(Claims claims, OutboxConfig config) {
        this.claims = claims;
        this.config = config;
    }

    /** Beats until it is closed. */
    Beat beat(Claim claim) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("outbox-lease-" + claim.item().id()).start(() -> renew(claim, done));
        return done::countDown;
    }

    private void renew(Claim claim, CountDownLatch done) {
        long pause = config.lease().dividedBy(BEATS_IN_A_LEASE).toMillis();
        try {
            while (!done.await(pause, TimeUnit.MILLISECONDS) && renewed(claim)) {
                // It lives.
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away for a moment is no reason to give up: the next beat may still be in time. */
    private boolean renewed(Claim claim) {
        try {
            return claims.renew(claim);
        } catch (PersistenceException away) {
            LOG.warnf("outbox lease was not renewed item=%s", claim.item().id());
            return true;
        }
    }

    /** A lease being kept alive. Never ended by an interrupt: that would tear at the database in the midst of a beat. */
    @FunctionalInterface
    interface Beat extends AutoCloseable {
        @Override
        void close();
    }
}
