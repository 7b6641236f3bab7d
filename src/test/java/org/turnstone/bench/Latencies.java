package org.turnstone.bench;

import java.util.List;
import java.util.stream.IntStream;

/** One person alone: each click beside the commands it needs. */
final class Latencies {

    private static final int SEEN_PAGES = 20;

    private final BenchHost host;
    private final int port;
    private final Report report;
    private final int rounds;

    Latencies(BenchHost host, int port, Report report, int rounds) {
        this.host = host;
        this.port = port;
        this.report = report;
        this.rounds = rounds;
    }

    void large(String user, String storage, String signInGoal, String plainGoal) {
        int newest = host.sizes().large();
        String where = ", " + newest / 1000 + "k " + storage;
        signIn(user, where, signInGoal);
        try (ImapFloor socket = new ImapFloor(host.imap(), user);
                Mailbox mailbox = new Mailbox(port, user)) {
            int exists = Floor.select(socket);
            lists(socket, exists, mailbox, where);
            String plain = mailbox.message(0);
            report.add(Result.latency(
                    "open a plain message" + where,
                    duel().of(
                                    _ -> socket.command("UID FETCH " + uid(plain) + " BODY.PEEK[]"),
                                    _ -> mailbox.open(plain)),
                    plainGoal));
            new SearchTimes(host.mailboxes(user), report, rounds).report(socket, mailbox, where);
            cold(socket, mailbox, where);
            flags(socket, mailbox, plain, where);
        }
    }

    /** People whose mailbox the application has never seen, and the same once more. */
    void arriving() {
        int people = host.sizes().crowd();
        String where = ", " + host.sizes().small() / 1000.0 + "k";
        for (String when : List.of("the first time", "known")) {
            report.add(Result.latency(
                    "sign in → list, " + when + where,
                    new Duel(0, people)
                            .of(
                                    round -> Floor.signInAndList(host.imap(), BenchHost.person(round)),
                                    round -> signInAndList(BenchHost.person(round))),
                    ""));
        }
    }

    private void signInAndList(String user) {
        try (WebClient client = new WebClient(port)) {
            client.signIn(user);
            client.get("/mail/1/INBOX").require(200);
        }
    }

    private void signIn(String user, String where, String goal) {
        Duel.Outcome outcome = new Duel(3, Math.max(5, rounds / 10))
                .of(_ -> Floor.signInAndList(host.imap(), user), _ -> signInAndList(user));
        report.add(Result.latency("sign in → list" + where, outcome, goal));
    }

    private void lists(ImapFloor socket, int exists, Mailbox mailbox, String where) {
        long start = System.nanoTime();
        mailbox.awaitConversations();
        report.add(new Result(
                "from there until lists go by conversation" + where,
                "ms",
                null,
                (System.nanoTime() - start) / 1e6,
                null,
                ""));
        report.add(Result.latency(
                "list page, the first" + where,
                duel().of(_ -> Floor.page(socket, exists, 0), _ -> mailbox.list()),
                "≤ 3×"));
        mailbox.walk(SEEN_PAGES);
        report.add(Result.latency(
                "list page, further down" + where,
                duel().of(round -> Floor.page(socket, exists, 1 + round % (SEEN_PAGES - 1)), mailbox::older),
                "≤ 3×"));
    }

    private void cold(ImapFloor socket, Mailbox mailbox, String where) {
        List<String> unread = IntStream.range(4, 4 + Math.min(rounds, 140))
                .mapToObj(mailbox::message)
                .toList();
        report.add(Result.latency(
                "open any message, the first time" + where,
                new Duel(20, unread.size() - 20)
                        .of(
                                round -> socket.command("UID FETCH " + uid(unread.get(round)) + " BODY.PEEK[]"),
                                round -> mailbox.open(unread.get(round))),
                ""));
    }

    private void flags(ImapFloor socket, Mailbox mailbox, String message, String where) {
        report.add(Result.latency(
                "flag" + where,
                duel().of(
                                round -> socket.command("UID STORE " + uid(message) + (round % 2 == 0 ? " +" : " -")
                                        + "FLAGS (\\Answered)"),
                                round -> mailbox.star(message, round % 2 == 0)),
                "≤ 1.5×"));
    }

    void medium() {
        String where = ", " + host.sizes().medium() / 1000 + "k";
        try (ImapFloor socket = new ImapFloor(host.imap(), BenchHost.MEDIUM);
                Mailbox mailbox = new Mailbox(port, BenchHost.MEDIUM)) {
            int exists = Floor.select(socket);
            lists(socket, exists, mailbox, where);
            String newsletter = mailbox.message(1);
            report.add(Result.latency(
                    "open a 60 kB newsletter, seen before" + where,
                    duel().of(
                                    _ -> socket.command("UID FETCH " + uid(newsletter) + " BODY.PEEK[]"),
                                    _ -> mailbox.open(newsletter)),
                    "≤ 4×"));
            String large = mailbox.message(2);
            String attachment = mailbox.attachment(large);
            report.add(Result.latency(
                    "3 MB attachment" + where,
                    new Duel(5, Math.max(5, rounds / 10))
                            .of(
                                    _ -> socket.command("UID FETCH " + uid(large) + " BODY.PEEK[2]"),
                                    _ -> mailbox.client().get(attachment).require(200)),
                    "≤ 2×"));
        }
    }

    void sending() {
        SubmissionFloor floor = new SubmissionFloor(host.submission(), BenchHost.MEDIUM);
        String message = "From: <" + BenchHost.MEDIUM + ">\r\nTo: <" + BenchHost.LARGE_SDBOX
                + ">\r\nSubject: Bench\r\nDate: Sun, 22 Nov 2026 08:00:00 +0000\r\n\r\nA few words.\r\n";
        Duel duel = new Duel(2, Math.max(5, rounds / 10));
        try (Mailbox mailbox = new Mailbox(port, BenchHost.MEDIUM)) {
            List<Draft> drafts = IntStream.range(0, duel.warmUps() + duel.rounds())
                    .mapToObj(_ -> Draft.to(mailbox.client(), BenchHost.LARGE_SDBOX))
                    .toList();
            report.add(Result.latency(
                    "send → the page answers",
                    duel.of(_ -> floor.send(BenchHost.LARGE_SDBOX, message), round -> drafts.get(round)
                            .send()),
                    "≤ 1.5×"));
        }
    }

    private Duel duel() {
        return new Duel(Math.max(10, rounds / 4), rounds);
    }

    private static String uid(String message) {
        return message.substring(message.lastIndexOf('.') + 1);
    }
}
