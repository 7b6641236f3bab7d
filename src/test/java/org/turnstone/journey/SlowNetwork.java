package org.turnstone.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.turnstone.testing.Fault;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;

/** What is said to the mail server takes so long that an errand can be stopped between two of its pieces. */
final class SlowNetwork implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final MailHost host;

    SlowNetwork(MailHost host) {
        this.host = host;
        host.imap().set(new Fault.Drip(Fault.Direction.TO_SERVER, Duration.ofMillis(20)));
    }

    /**
     * Stops an errand once it has done something, and waits until it has ended.
     *
     * @param begun the page that tells of it
     * @return where it is told of
     */
    String stopped(Guest guest, Guest.Answer begun) {
        String errand = begun.url().getPath();
        await().atMost(LONG)
                .pollInterval(OFTEN)
                .until(() -> done(guest.get(errand).page()) > 0);
        guest.submit((FormElement) guest.get(errand).page().expectFirst("form[action$=/stop]"), Map.of());
        awaitEnd(guest, errand);
        return errand;
    }

    private static int done(Document page) {
        return Integer.parseInt(page.expectFirst(".sheet progress").attr("value"));
    }

    static void awaitEnd(Guest guest, String errand) {
        await().atMost(LONG)
                .until(() -> guest.get(errand).page().select(".sheet progress").isEmpty());
    }

    static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public void close() {
        host.imap().pass();
    }
}
