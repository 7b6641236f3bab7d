package org.turnstone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.testing.Fault;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PackagedApplication;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Postgres;
import org.turnstone.testing.Program;

/**
 * The packaged application, killed at any moment while it sends, again and again: what it said it had accepted arrives
 * once and stands once in Sent, or is said to be unknown; nothing arrives twice (F33, S08). Seed and number of rounds can be
 * given: {@code -Dkill.seed=… -Dkill.rounds=…}.
 */
@Needs({Program.DOVECOT, Program.POSTFIX, Program.POSTGRES})
class KilledWhileSendingIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 6);
    private static final int LETTERS = 5;
    private static final int LONGEST_LIFE = 4_000;

    private final MailHost host = MailHost.shared();
    private final Random chance = new Random(Long.getLong("kill.seed", 20261123L));
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final int port = Ports.free();

    /** Subjects of which it was said that they were accepted, and those of which nobody heard. */
    private final List<String> accepted = new ArrayList<>();

    private final List<String> unheard = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void isPackaged() {
        assumeThat(PackagedApplication.JAR).as("mvn verify packages it first").exists();
    }

    @Test
    @Timeout(7200)
    void sendsOnceOrSaysThatNobodyKnowsOnH2() {
        run(Map.of());
    }

    @Test
    @Timeout(7200)
    void sendsOnceOrSaysThatNobodyKnowsOnPostgres() {
        try (Postgres postgres = Postgres.start()) {
            run(Map.of("turnstone.database.url", postgres.jdbcUrl(), "turnstone.database.username", postgres.user()));
        }
    }

    private void run(Map<String, String> database) {
        String from = host.person();
        String to = host.person();
        Guest guest = Guest.at("http://localhost:" + port);
        try (guest;
                killer) {
            for (int round = 0; round < ROUNDS; round++) {
                host.submission().set(slow());
                try (var application = PackagedApplication.start(folder, port, configuration(database))) {
                    if (round == 0) {
                        guest.signIn(from, MailHost.PASSWORD);
                    }
                    guest.get("/compose");
                    var end = killer.schedule(application::kill, chance.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
                    for (int letter = 0; letter < LETTERS; letter++) {
                        write(guest, to, "Letter " + round + "-" + letter + "!");
                    }
                    await().until(end::isDone);
                }
            }
            host.submission().pass();
            List<String> unknown = settled(guest, database);
            judge(from, to, unknown);
        }
    }

    /** Slow enough that a message is on its way for as long as an application lives. */
    private Fault slow() {
        return chance.nextBoolean()
                ? new Fault.Pass()
                : new Fault.Drip(
                        chance.nextBoolean() ? Fault.Direction.TO_SERVER : Fault.Direction.TO_CLIENT,
                        Duration.ofNanos(chance.nextInt(400_000)));
    }

    private void write(Guest guest, String to, String subject) {
        try {
            var form = guest.get("/compose").form("/compose");
            var answer = guest.submitParts(
                    form, Map.of("to", to, "subject", subject, "text", "Words of " + subject, "action", "send"));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
            accepted.add(subject);
        } catch (UncheckedIOException killed) {
            unheard.add(subject);
        }
    }

    /** Lets the outbox come to rest, and gives the subjects of which nobody knows whether they went. */
    private List<String> settled(Guest guest, Map<String, String> database) {
        try (var _ = PackagedApplication.start(folder, port, configuration(database))) {
            List<String> unknown = new ArrayList<>();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        var items = guest.get("/outbox").page().select(".outbox-item");
                        unknown.clear();
                        items.forEach(item ->
                                unknown.add(item.expectFirst(".outbox-subject").text()));
                        return items.stream().allMatch(item -> item.text().contains("Nobody can tell"));
                    });
            return unknown;
        }
    }

    private void judge(String from, String to, List<String> unknown) {
        Map<String, Long> arrived = counted(to, "INBOX");
        Map<String, Long> filed = counted(from, "Sent");
        System.out.printf(
                "killed %d times: %d accepted, %d unheard of, %d arrived, %d unknown%n",
                ROUNDS, accepted.size(), unheard.size(), arrived.size(), unknown.size());
        assertThat(accepted).isNotEmpty();
        assertThat(arrived.values()).allMatch(count -> count == 1);
        assertThat(filed.values()).allMatch(count -> count == 1);
        assertThat(accepted)
                .allMatch(subject -> unknown.contains(subject) || arrived.containsKey(subject))
                .allMatch(subject -> unknown.contains(subject) || filed.containsKey(subject));
        // What arrived has its copy, unless nobody knows that it arrived.
        assertThat(arrived.keySet()).allMatch(subject -> filed.containsKey(subject) || unknown.contains(subject));
        assertThat(filed.keySet()).allMatch(arrived::containsKey);
    }

    private Map<String, Long> counted(String person, String mailbox) {
        Map<String, Long> counts = new HashMap<>();
        host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", person, "hdr.subject", "mailbox", mailbox)
                .lines()
                .filter(line -> line.contains("Letter "))
                .forEach(line ->
                        counts.merge(line.substring(line.indexOf("Letter "), line.indexOf('!') + 1), 1L, Long::sum));
        return counts;
    }

    private Map<String, String> configuration(Map<String, String> database) {
        Map<String, String> all = new HashMap<>(database);
        String domain = "turnstone.domains.\"example.org\".";
        all.put("turnstone.tls.trust", host.dovecot().trustFile().toString());
        all.put(domain + "imap.host", "localhost");
        all.put(domain + "imap.port", String.valueOf(host.imap().port()));
        all.put(domain + "imap.tls", "STARTTLS");
        all.put(domain + "smtp.host", "localhost");
        all.put(domain + "smtp.port", String.valueOf(host.submission().port()));
        all.put(domain + "smtp.tls", "STARTTLS");
        // Answered at once, and on its way a second later: the killer comes while both go on.
        all.put("turnstone.outbox.undo", "1s");
        all.put("turnstone.outbox.lease", "3s");
        all.put("turnstone.outbox.messages-per-hour", "0");
        return all;
    }
}
