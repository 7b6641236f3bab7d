package org.turnstone.bench;

import java.time.Duration;
import java.util.List;
import org.turnstone.testing.PackagedApplication;

/** Many people at once, each with a small mailbox, going through the list and opening messages. */
final class Throughput {

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final BenchHost host;
    private final PackagedApplication application;
    private final int port;
    private final Report report;

    Throughput(BenchHost host, PackagedApplication application, int port, Report report) {
        this.host = host;
        this.application = application;
        this.port = port;
        this.report = report;
    }

    void report(Duration time) {
        int people = host.sizes().crowd();
        Usage usage = new Usage(application.process());
        new Crowd(people, WARM_UP).of(Reader::new);
        Crowd.Outcome floor = new Crowd(people, time).of(Socket::new);
        Duration before = usage.processor();
        Crowd.Outcome outcome = new Crowd(people, time).of(Reader::new);
        double processor = usage.processor().minus(before).toNanos() / 1e6 / Math.max(1, outcome.actions());
        String who = people + " people, list + open";
        report.add(new Result(who, "/s", floor.perSecond(), outcome.perSecond(), null, "≥ 1,000 /s"));
        report.add(new Result(
                who + ", latency",
                "ms",
                floor.latency().median(),
                outcome.latency().median(),
                outcome.latency().p95(),
                "p95 ≤ 100 ms"));
        report.add(new Result(who + ", failures", "", 0.0, outcome.failures(), null, "0"));
        report.add(new Result("processor time per request", "ms", null, processor, null, "≤ 1 ms"));
        report.add(new Result("resident memory after it", "MB", null, usage.memory(), null, "≤ 700 MB"));
    }

    private final class Reader implements Crowd.Person {

        private final Mailbox mailbox;
        private final List<String> messages;

        private Reader(int number) {
            mailbox = new Mailbox(port, BenchHost.person(number));
            mailbox.walk(4);
            messages = mailbox.messages(10);
        }

        @Override
        public void act(int round) {
            if (round % 2 == 0) {
                mailbox.older(round / 2);
            } else {
                mailbox.pane(messages.get(round / 2 % messages.size()));
            }
        }

        @Override
        public void close() {
            mailbox.close();
        }
    }

    private final class Socket implements Crowd.Person {

        private final ImapFloor socket;
        private final int exists;

        private Socket(int number) {
            socket = new ImapFloor(host.imap(), BenchHost.person(number));
            exists = Floor.select(socket);
        }

        @Override
        public void act(int round) {
            if (round % 2 == 0) {
                Floor.page(socket, exists, 1 + round / 2 % 3);
            } else {
                socket.command("FETCH " + (exists - round / 2 % 10) + " BODY.PEEK[]");
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
