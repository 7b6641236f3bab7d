package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
 * The packaged application, killed at any moment while it saves drafts, again and again: each draft lies in Drafts once,
 * with all its parts, in the words that were said to be saved or in later ones (F33, D02).
 */
@Needs({Program.DOVECOT, Program.POSTFIX, Program.POSTGRES})
class KilledWhileSavingIT {

    private static final int DRAFTS = 3;
    private static final Duration SLOWEST = Duration.ofNanos(200_000);
    private static final String FORM = "/compose";
    private static final String FILE = "depth\n".repeat(20_000);

    private final MailHost host = MailHost.shared();

    private int begun;
    private final List<Draft> drafts = new ArrayList<>();

    @TempDir
    Path folder;

    /** What is known of a draft: the words that were said to be saved, and those of which nobody heard. */
    private static final class Draft {
        private final String subject;
        private @Nullable String address;
        private String saved = "";
        private final List<String> unheard = new ArrayList<>();
        private boolean attached;
        private int count;

        Draft(int number) {
            subject = "Draft " + number + "!";
        }

        boolean isSaved() {
            return !saved.isEmpty();
        }
    }

    @Test
    @Timeout(7200)
    void keepsEachDraftOnceOnH2() {
        run(Map.of());
    }

    @Test
    @Timeout(7200)
    void keepsEachDraftOnceOnPostgres() {
        try (Postgres postgres = Postgres.start()) {
            run(postgres.configuration());
        }
    }

    private void run(Map<String, String> database) {
        String person = host.person();
        try (Mortal application = new Mortal(host, folder, database)) {
            application.live(person, (guest, lives) -> {
                host.imap().set(application.line(SLOWEST));
                while (lives.getAsBoolean() && write(guest, application.chance())) {
                    // Until nobody answers any more.
                }
                await().until(() -> !lives.getAsBoolean());
                host.imap().pass();
            });
            judge(application, person);
        }
    }

    /** Writes on in one of the drafts, or begins another. */
    private boolean write(Guest guest, Random chance) {
        if (drafts.size() < DRAFTS || chance.nextInt(10) == 0) {
            drafts.add(new Draft(begun++));
        }
        Draft draft = drafts.get(drafts.size() - 1 - chance.nextInt(Math.min(DRAFTS, drafts.size())));
        String words = "words " + ++draft.count + "!";
        boolean attaches = !draft.attached && chance.nextInt(3) == 0;
        try {
            draft.unheard.add(words);
            var form = guest.get(draft.isSaved() ? draft.address : FORM).form(FORM);
            // Whatever becomes of this request, the draft is known by that name.
            draft.address = "/drafts/" + form.expectFirst("[name=submission]").val();
            String action = attaches ? "attach" : chance.nextInt(4) == 0 ? "save" : "autosave";
            var answer = guest.submitParts(
                    form,
                    Map.of("subject", draft.subject, "format", "plain", "text", words, "action", action),
                    attaches ? Map.of("depths.txt", FILE) : Map.of());
            if (answer.status() == 200) {
                draft.saved = words;
                draft.unheard.clear();
                draft.attached |= attaches;
            }
            return true;
        } catch (UncheckedIOException killed) {
            if (!draft.isSaved()) {
                // Nobody has said that it exists: it may, or may not.
                drafts.remove(draft);
            }
            return false;
        }
    }

    private void judge(Mortal application, String person) {
        drafts.removeIf(draft -> !draft.isSaved());
        Guest guest = application.guest();
        try (var _ = application.start()) {
            for (Draft draft : drafts) {
                var form = guest.get(String.valueOf(draft.address)).form(FORM);
                String text = form.expectFirst("[name=text]").text().strip();
                assertThat(text).isIn(possible(draft));
                assertThat(form.select(".attachment")).hasSizeGreaterThanOrEqualTo(draft.attached ? 1 : 0);
                // The one that was killed had a lease: until it ends, the form is told to try again in a moment.
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(2))
                        .until(() -> guest.submitParts(form, Map.of("text", "At last " + text, "action", "save"))
                                        .status()
                                == 200);
            }
        }
        Map<String, Long> stored = application.counted(person, "Drafts", "Draft ");
        assertThat(drafts).isNotEmpty();
        drafts.forEach(draft -> assertThat(stored).containsEntry(draft.subject, 1L));
        assertThat(stored.values()).allMatch(count -> count == 1);
        String bodies = host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, "body", "mailbox", "Drafts");
        assertThat(bodies.split("filename=\"?depths.txt", -1).length - 1L)
                .isGreaterThanOrEqualTo(
                        drafts.stream().filter(draft -> draft.attached).count());
    }

    private static List<String> possible(Draft draft) {
        List<String> possible = new ArrayList<>(draft.unheard);
        possible.add(draft.saved);
        return possible;
    }
}
