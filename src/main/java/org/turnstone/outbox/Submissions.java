package org.turnstone.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Which forms were sent already, so that a double click, the Back button or a second tab sends nothing twice (S07). */
@ApplicationScoped
class Submissions {

    /** Longer than anybody keeps a form open in the belief that it was not sent. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Clock clock;

    Submissions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the id before the first byte goes out (S08).
     *
     * @return false where another request has taken it
     */
    boolean claim(SubmissionId id, long person) {
        try {
            insert(id, person);
            return true;
        } catch (PersistenceException alreadyThere) {
            return false;
        }
    }

    @Transactional
    void insert(SubmissionId id, long person) {
        SubmissionRow row = new SubmissionRow();
        row.id = id.value();
        row.personId = person;
        row.created = clock.instant();
        row.persistAndFlush();
    }

    /** Nothing was sent: the form may be posted again. */
    @Transactional
    void release(SubmissionId id) {
        SubmissionRow.deleteById(id.value());
    }

    @Transactional
    void sent(SubmissionId id) {
        SubmissionRow.update("state = ?1 where id = ?2", SubmissionRow.State.SENT, id.value());
    }

    @Scheduled(every = "24h", delayed = "10m")
    @Transactional
    void forget() {
        SubmissionRow.delete("created < ?1", clock.instant().minus(REMEMBERED));
    }
}
