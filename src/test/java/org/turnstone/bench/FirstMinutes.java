package org.turnstone.bench;

import java.time.Duration;
import java.util.List;
import org.turnstone.testing.PackagedApplication;

/**
 * What an application goes through before it is measured: as many people as work with it later on click through lists and
 * messages. A server is started once and used for weeks; what it does often is compiled after its first minutes, and until
 * then the compiler takes as much of the processors as the requests do.
 */
final class FirstMinutes {

    private final BenchHost host;
    private final PackagedApplication application;
    private final int port;
    private final Report report;

    FirstMinutes(BenchHost host, PackagedApplication application, int port, Report report) {
        this.host = host;
        this.application = application;
        this.port = port;
        this.report = report;
    }

    /** Lets that time pass; what a request costs meanwhile is a row of its own. */
    void pass(Duration time) {
        if (time.isZero()) {
            return;
        }
        Usage usage = new Usage(application.process());
        Duration before = usage.processor();
        Crowd.Outcome outcome = new Crowd(host.sizes().crowd(), time).of(Clicks::new);
        double processor = usage.processor().minus(before).toNanos() / 1e6 / Math.max(1, outcome.actions());
        report.add(new Result("processor time per request, meanwhile", "ms", null, processor, null, ""));
    }

    private final class Clicks implements Crowd.Person {

        private final Mailbox mailbox;
        private final List<String> messages;

        private Clicks(int number) {
            mailbox = new Mailbox(port, BenchHost.person(number));
            mailbox.walk(4);
            messages = mailbox.messages(10);
        }

        @Override
        public void act(int round) {
            switch (round % 3) {
                case 0 -> mailbox.list();
                case 1 -> mailbox.older(round / 3);
                default -> mailbox.open(messages.get(round / 3 % messages.size()));
            }
        }

        @Override
        public void close() {
            mailbox.close();
        }
    }
}
