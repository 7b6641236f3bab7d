package org.turnstone.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Wire;

/** New mail: from the moment the mail server has accepted it to the row on a page that lies open. */
final class DeliveryTimes {

    private static final int ROUNDS = 25;

    /** A page that has just looked waits before it looks again; mail mostly finds one that has not. */
    private static final int PAUSE = 1_500;

    /** When a row with these words is there, by the clock that the mail server's answer is told by. */
    private static final String APPEARS = "words => new Promise(done => { const look = () =>"
            + " [...document.querySelectorAll('ol.rows > li')].some(row => row.textContent.includes(words))"
            + " ? done(performance.timeOrigin + performance.now()) : requestAnimationFrame(look); look(); })";

    private final BenchHost host;
    private final String origin;

    DeliveryTimes(BenchHost host, String origin) {
        this.host = host;
        this.origin = origin;
    }

    void report(Report report) {
        double[] times = new double[ROUNDS];
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            BrowserTimes.signIn(page, origin, BenchHost.MEDIUM);
            page.locator(".live[data-state=live]").waitFor();
            for (int i = 0; i < ROUNDS; i++) {
                page.waitForTimeout(PAUSE);
                String subject = "Delivered as number " + i + ".";
                CompletableFuture<Double> accepted = CompletableFuture.supplyAsync(delivering(subject));
                double visible = ((Number) page.evaluate(APPEARS, subject)).doubleValue();
                times[i] = visible - accepted.join();
            }
        }
        Figures figures = Figures.of(times);
        report.add(new Result("delivery → visible row", "ms", null, figures.median(), figures.p95(), ""));
    }

    /** By LMTP (RFC 2033), as a mail server delivers. */
    private Supplier<Double> delivering(String subject) {
        return () -> {
            try (Wire wire = Wire.to(host.delivery())) {
                wire.smtp("");
                wire.smtp("LHLO bench.example.org");
                wire.smtp("MAIL FROM:<sender@example.org>");
                wire.smtp("RCPT TO:<" + BenchHost.MEDIUM + ">");
                wire.smtp("DATA");
                String answer = wire.smtp("From: Sender <sender@example.org>\r\nTo: <" + BenchHost.MEDIUM
                        + ">\r\nSubject: " + subject + "\r\n\r\nA few words.\r\n.");
                if (!answer.startsWith("250")) {
                    throw new IllegalStateException(answer);
                }
                return System.currentTimeMillis() * 1.0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
