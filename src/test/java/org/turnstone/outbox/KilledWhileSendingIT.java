package org.turnstone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Mortal;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Postgres;
import org.turnstone.testing.Program;

/**
 * The packaged application, killed at any moment while it sends, again and again: what it said it had accepted arrives
 * once and stands once in Sent, or is said to be unknown; nothing arrives twice (F33, S08).
 */
@Needs({Program.DOVECOT, Program.POSTFIX, Program.POSTGRES})
class KilledWhileSendingIT {

    private static final int LETTERS = 5;
    private static final Duration SLOWEST = Duration.ofNanos(400_000);

    private final MailHost host = MailHost.shared();
    private int written;

    /** Subjects of which it was said that they were accepted, and those of which nobody heard. */
    private final List<String> accepted = new ArrayList<>();

    private final List<String> unheard = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(7200)
    void sendsOnceOrSaysThatNobodyKnowsOnH2() {
        run(Map.of());
    }

    @Test
    @Timeout(7200)
    void sendsOnceOrSaysThatNobodyKnowsOnPostgres() {
        try (Postgres postgres = Postgres.start()) {
            run(postgres.configuration());
        }
    }

    private void run(Map<String, String> database) {
        String from = host.person();
        String to = host.person();
        Map<String, String> settings = new HashMap<>(database);
        // Answered at once, and on its way a second later: the killer comes while both go on.
        settings.put("turnstone.outbox.undo", "1s");
        settings.put("turnstone.outbox.lease", "3s");
        settings.put("turnstone.outbox.messages-per-hour", "0");
        try (Mortal application = new Mortal(host, folder, settings)) {
            application.live(from, (guest, lives) -> {
                host.submission().set(application.line(SLOWEST));
                for (int letter = 0; letter < LETTERS; letter++) {
                    write(guest, to, "Letter " + written++ + "!");
                }
            });
            host.submission().pass();
            judge(application, from, to, settled(application));
        }
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
    private static List<String> settled(Mortal application) {
        Guest guest = application.guest();
        try (var _ = application.start()) {
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

    private void judge(Mortal application, String from, String to, List<String> unknown) {
        Map<String, Long> arrived = application.counted(to, "INBOX", "Letter ");
        Map<String, Long> filed = application.counted(from, "Sent", "Letter ");
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
}
