package org.turnstone.push;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.turnstone.account.Account;
import org.turnstone.conversation.Regrouped;
import org.turnstone.delivery.DeliveriesChanged;
import org.turnstone.delivery.Noticing;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Pulse;
import org.turnstone.outbox.OutboxChanged;
import org.turnstone.problem.RateLimited;
import org.turnstone.security.SessionEnded;
import org.turnstone.snooze.LentAccess;

/** The browsers that listen, bounded for each account; a stream ends with its session, or after its time. */
@ApplicationScoped
class PulseStreams {

    private final Set<PulseStream> open = ConcurrentHashMap.newKeySet();

    /** News that did not come from the mail server, by account: a number that was told means the same for ever. */
    private final Map<Long, AtomicLong> nudges = new ConcurrentHashMap<>();

    private final LentAccess lent;
    private final Noticing noticing;
    private final PushConfig config;

    PulseStreams(LentAccess lent, Noticing noticing, PushConfig config) {
        this.lent = lent;
        this.noticing = noticing;
        this.config = config;
    }

    /**
     * A stream of what is known of an account.
     *
     * @throws RateLimited where too many are open already
     */
    Multi<String> of(Account account, MailAccess access, String session) {
        if (open.stream().filter(stream -> stream.isOf(account.id())).count() >= config.streamsPerAccount()) {
            throw new RateLimited(config.streamLifetime());
        }
        return Multi.createFrom()
                .emitter(
                        browser -> {
                            PulseStream stream = new PulseStream(session, account.id(), nudges(account.id()), browser);
                            open.add(stream);
                            // As long as somebody has a page open, what is snoozed wakes in its time.
                            LentAccess.Loan loan = lent.lend(account, access);
                            Consumer<Pulse> hears = pulse -> {
                                stream.tell(pulse);
                                noticing.look(account, access);
                            };
                            stream.begin(access.watch(hears), () -> {
                                loan.close();
                                open.remove(stream);
                            });
                        },
                        BackPressureStrategy.LATEST);
    }

    /** Often enough that no proxy takes a stream for dead. */
    @Scheduled(every = "25s")
    void tend() {
        for (PulseStream stream : open) {
            if (stream.isOlderThan(config.streamLifetime().toNanos())) {
                stream.end();
            } else {
                stream.repeat();
            }
        }
    }

    void sessionEnded(@Observes SessionEnded ended) {
        open.stream().filter(stream -> stream.isOf(ended.session())).forEach(PulseStream::end);
    }

    /** What is read in the background is known only after the page has asked: it asks again. */
    void regrouped(@Observes Regrouped event) {
        nudge(event.account());
    }

    /** What is on its way stands in the tree, and what has gone in Sent. */
    void sending(@Observes OutboxChanged event) {
        nudge(event.account());
    }

    /** What was reported stands on sent messages, and in their list. */
    void reported(@Observes DeliveriesChanged event) {
        nudge(event.account());
    }

    private void nudge(long account) {
        nudges(account).incrementAndGet();
        open.stream().filter(stream -> stream.isOf(account)).forEach(PulseStream::repeat);
    }

    private AtomicLong nudges(long account) {
        return nudges.computeIfAbsent(account, _ -> new AtomicLong());
    }

    int size() {
        return open.size();
    }
}
