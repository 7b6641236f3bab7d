package org.turnstone.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;

/** Looks for reports while somebody has a page open and mailboxes change: now and then, and only where some are awaited. */
@ApplicationScoped
public class Noticing {

    private static final Logger LOG = Logger.getLogger(Noticing.class);

    /** A mailbox rarely changes once: what comes within it is looked at together. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Deliveries deliveries;
    private final Inquiry inquiry;
    private final Event<DeliveriesChanged> changed;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();

    Noticing(Deliveries deliveries, Inquiry inquiry, Event<DeliveriesChanged> changed) {
        this.deliveries = deliveries;
        this.inquiry = inquiry;
        this.changed = changed;
    }

    /** Something changed; whoever says so is not kept waiting. */
    public void look(Account account, MailAccess access) {
        if (waiting.add(account.id())) {
            Thread.ofVirtual().name("reports-" + account.id()).start(() -> {
                LockSupport.parkNanos(PAUSE.toNanos());
                waiting.remove(account.id());
                lookNow(account, access);
            });
        }
    }

    private void lookNow(Account account, MailAccess access) {
        try {
            if (deliveries.isAwaited(account.id()) && inquiry.look(account, access)) {
                changed.fire(new DeliveriesChanged(account.id()));
            }
        } catch (RuntimeException notNow) {
            LOG.debugf("reports not looked for reason=%s", notNow.getClass().getSimpleName());
        }
    }
}
