package org.turnstone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.turnstone.testing.PackagedApplication;

/** Many people who have signed in and left their page open, each with a stream; a few of them look at their list. */
final class OpenPages {

    /** Sign-ins at a time: people do not all come in the same second. */
    private static final int AT_ONCE = 8;

    private static final int LISTS_A_SECOND = 20;
    private static final long SETTLED = Duration.ofSeconds(3).toNanos();

    private final Usage usage;
    private final int port;
    private final int people;
    private final Report report;

    OpenPages(PackagedApplication application, int port, int people, Report report) {
        this.usage = new Usage(application.process());
        this.port = port;
        this.people = people;
        this.report = report;
    }

    /** The first one pays for what all use, and is left out of what one costs. */
    void report(Duration time) {
        List<WebClient> streams = new ArrayList<>(List.of(arrived(0)));
        LockSupport.parkNanos(SETTLED);
        long before = usage.heap();
        streams.addAll(arriving());
        LockSupport.parkNanos(SETTLED);
        String who = people + " pages open, ";
        add(who + "heap for each", "kB", (usage.heap() - before) / 1000.0 / (people - 1));
        add(who + "resident memory", "MB", usage.memory());
        add(who + "threads", "", (double) usage.threads());
        add(who + "connections", "", (double) usage.connections());
        Figures lists = lists(streams, time);
        report.add(new Result(who + LISTS_A_SECOND + " lists a second", "ms", null, lists.median(), lists.p95(), ""));
        streams.forEach(WebClient::close);
    }

    private List<WebClient> arriving() {
        Semaphore door = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(1, people)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                door.acquireUninterruptibly();
                                try {
                                    return arrived(number);
                                } finally {
                                    door.release();
                                }
                            },
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private WebClient arrived(int number) {
        WebClient client = new WebClient(port);
        client.signIn(BenchHost.person(number));
        client.get("/mail/1/INBOX").require(200);
        client.listen();
        return client;
    }

    /** They come when they come, whether the one before has its answer or not. */
    private Figures lists(List<WebClient> streams, Duration time) {
        Random random = new Random(1);
        int count = (int) time.toSeconds() * LISTS_A_SECOND;
        long start = System.nanoTime();
        List<CompletableFuture<Double>> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / LISTS_A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                WebClient person = streams.get(random.nextInt(streams.size()));
                times.add(CompletableFuture.supplyAsync(() -> list(person, due), threads));
            }
            return Figures.of(
                    times.stream().mapToDouble(CompletableFuture::join).toArray());
        }
    }

    private static double list(WebClient person, long due) {
        try (WebClient client = person.beside()) {
            client.get("/mail/1/INBOX").require(200);
            return (System.nanoTime() - due) / 1e6;
        }
    }

    private void add(String name, String unit, double value) {
        report.add(new Result(name, unit, null, value, null, ""));
    }
}
