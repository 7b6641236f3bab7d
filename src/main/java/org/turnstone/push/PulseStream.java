package org.turnstone.push;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Pulse;
import org.turnstone.imap.Watching;

/** One browser that listens. It takes no thread, and of pulses that come too fast for it only the last one matters. */
final class PulseStream {

    private final String session;
    private final long account;
    private final MultiEmitter<? super String> browser;
    private final long since = System.nanoTime();
    private final AtomicLong nudges;
    private volatile @Nullable Pulse last;

    /** @param nudges how often the account had news that did not come from the mail server, this stream open or not */
    PulseStream(String session, long account, AtomicLong nudges, MultiEmitter<? super String> browser) {
        this.session = session;
        this.account = account;
        this.nudges = nudges;
        this.browser = browser;
    }

    void begin(Watching watching, Runnable ended) {
        browser.onTermination(() -> {
            watching.close();
            ended.run();
        });
    }

    void tell(Pulse pulse) {
        last = pulse;
        browser.emit(pulse.liveness().name().toLowerCase(Locale.ROOT) + " " + (pulse.beat() + nudges.get()));
    }

    /** The same once more: it shows both ends that the other is there. */
    void repeat() {
        Pulse known = last;
        if (known != null) {
            tell(known);
        }
    }

    void end() {
        browser.complete();
    }

    boolean isOf(String someSession) {
        return session.equals(someSession);
    }

    boolean isOf(long someAccount) {
        return account == someAccount;
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - since > nanos;
    }
}
