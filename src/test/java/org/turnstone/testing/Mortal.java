package org.turnstone.testing;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The packaged application in front of a real mail server, killed at any moment of what it does, and started again with the
 * database it had (F33). Seed and number of lives can be given: {@code -Dkill.seed=… -Dkill.rounds=…}.
 */
public final class Mortal implements AutoCloseable {

    private static final int LIVES = Integer.getInteger("kill.rounds", 6);
    private static final int LONGEST_LIFE = 4_000;

    private final Random chance = new Random(Long.getLong("kill.seed", 20261123L));
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final int port = Ports.free();
    private final Guest guest = Guest.at("http://localhost:" + port);
    private final MailHost host;
    private final Path folder;
    private final Map<String, String> settings;

    /**
     * @param folder where its database lies, unless the settings name another
     * @param settings beside those of the mail server
     */
    public Mortal(MailHost host, Path folder, Map<String, String> settings) {
        assumeThat(PackagedApplication.JAR).as("mvn verify packages it first").exists();
        this.host = host;
        this.folder = folder;
        this.settings = new HashMap<>(host.configuration());
        this.settings.putAll(settings);
    }

    /** What is to be done in one of its lives. */
    public interface Life {

        /** Goes on while {@code lives} says that nobody has killed it yet. */
        void go(Guest guest, BooleanSupplier lives);
    }

    /** Lives as often as was asked for, each time until it is killed. */
    public void live(String person, Life life) {
        for (int lived = 0; lived < LIVES; lived++) {
            try (var application = start()) {
                if (lived == 0) {
                    guest.signIn(person, MailHost.PASSWORD);
                }
                guest.get("/compose");
                // The last one is long: on a slow machine the others may have been too short for anything.
                int time = lived == LIVES - 1 ? LONGEST_LIFE : chance.nextInt(LONGEST_LIFE);
                ScheduledFuture<?> end = killer.schedule(application::kill, time, TimeUnit.MILLISECONDS);
                life.go(guest, () -> !end.isDone());
                await().until(end::isDone);
            }
        }
    }

    /** Once more, and nobody kills it. */
    public PackagedApplication start() {
        return PackagedApplication.start(folder, port, settings);
    }

    /** Who is signed in there. */
    public Guest guest() {
        return guest;
    }

    public Random chance() {
        return chance;
    }

    /**
     * A line on which things take as long as an application lives, every second time.
     *
     * @param slowest how long an octet takes at most
     */
    public Fault line(Duration slowest) {
        return chance.nextBoolean()
                ? new Fault.Pass()
                : new Fault.Drip(
                        chance.nextBoolean() ? Fault.Direction.TO_SERVER : Fault.Direction.TO_CLIENT,
                        Duration.ofNanos(chance.nextLong(slowest.toNanos())));
    }

    /** How often a subject that begins so, and ends with an exclamation mark, lies in a mailbox. */
    public Map<String, Long> counted(String person, String mailbox, String beginning) {
        Map<String, Long> counts = new HashMap<>();
        host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", person, "hdr.subject", "mailbox", mailbox)
                .lines()
                .filter(line -> line.contains(beginning))
                .forEach(line ->
                        counts.merge(line.substring(line.indexOf(beginning), line.indexOf('!') + 1), 1L, Long::sum));
        return counts;
    }

    @Override
    public void close() {
        killer.close();
        guest.close();
    }
}
