package org.turnstone.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.report.Report;
import org.turnstone.security.Vault;

/** What is known of sent messages (ADR 38). */
@ApplicationScoped
public class Deliveries {

    /** Longer than any server tries, and long enough for a receipt from somebody who was away. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** So long after it was sent somebody may still report of a message, and it is worth looking. */
    static final Duration AWAITED = Duration.ofDays(14);

    private final LockedRows rows;
    private final DeliverySeal seal;
    private final EnvelopeIds envelopeIds;
    private final DatabaseClock clock;

    Deliveries(LockedRows rows, DeliverySeal seal, EnvelopeIds envelopeIds, DatabaseClock clock) {
        this.rows = rows;
        this.seal = seal;
        this.envelopeIds = envelopeIds;
        this.clock = clock;
    }

    /** Begins to follow a letter, within the transaction that writes down that it went; a second time changes nothing. */
    @Transactional
    public void follow(Handed letter) {
        if (letter.recipients().size() > Handed.MOST_RECIPIENTS || DeliveryRow.findById(letter.submission()) != null) {
            return;
        }
        Instant now = clock.now();
        DeliveryRow row = new DeliveryRow();
        row.id = letter.submission();
        row.personId = letter.person();
        row.accountId = letter.account();
        row.messageHash = seal.hash(letter.messageId());
        row.handed = now;
        row.keyHalf = Vault.newHalf();
        seal.seal(
                row,
                new Delivery(
                        letter.from(),
                        letter.subject(),
                        letter.messageId(),
                        letter.askedDelivered(),
                        letter.askedRead(),
                        letter.recipients().stream()
                                .map(recipient -> Fate.handed(recipient, now))
                                .toList()));
        row.persist();
    }

    /** One of that person's, by its Message-ID; empty for one that was not sent from here, or long ago. */
    @Transactional
    public Optional<Delivery> find(long person, String messageId) {
        return row(person, messageId).map(seal::open);
    }

    /**
     * Takes in what a report says. What came in before is not undone by it, and nothing happens the second time.
     *
     * @param when it came in, by the clock of the mail server
     * @return the message it is about; empty where that is none of this person's
     */
    @Transactional
    public Optional<Told> take(long person, Report report, Instant when) {
        Optional<DeliveryRow> proven = report.envelopeId()
                .flatMap(id -> envelopeIds.submission(person, id))
                .flatMap(submission -> DeliveryRow.<DeliveryRow>find("id = ?1 and personId = ?2", submission, person)
                        .firstResultOptional());
        String messageId = report.messageId();
        Optional<DeliveryRow> row = proven.isPresent() || messageId == null ? proven : row(person, messageId);
        return row.map(found -> {
            // Before the row is locked: a report may be made to take long, and whom a message went to does not change.
            Said said = Said.of(report, seal.open(found).fates());
            return new Told(taken(found.id, said, proven.isPresent(), when), proven.isPresent());
        });
    }

    private Delivery taken(UUID id, Said said, boolean proven, Instant when) {
        DeliveryRow row = rows.find(DeliveryRow.class, id).orElseThrow();
        Delivery before = seal.open(row);
        Delivery after = before.with(said, proven, when);
        if (!after.equals(before)) {
            row.failed = after.failed();
            seal.seal(row, after);
        }
        return after;
    }

    private Optional<DeliveryRow> row(long person, String messageId) {
        return DeliveryRow.<DeliveryRow>find("personId = ?1 and messageHash = ?2", person, seal.hash(messageId))
                .firstResultOptional();
    }

    /** Which messages of an account did not reach everybody. */
    @Transactional
    public Undelivered undelivered(long account) {
        Set<String> hashes = DeliveryRow.<DeliveryRow>list("accountId = ?1 and failed = true", account).stream()
                .map(row -> row.messageHash)
                .collect(Collectors.toUnmodifiableSet());
        return messageId -> !hashes.isEmpty() && hashes.contains(seal.hash(messageId));
    }

    /** Whether any message of an account is young enough for reports. */
    @Transactional
    boolean isAwaited(long account) {
        Instant since = clock.now().minus(AWAITED);
        return DeliveryRow.count("accountId = ?1 and handed > ?2", account, since) > 0;
    }

    /** Forgets what nobody will report of any more. */
    @Scheduled(every = "1h")
    @Transactional
    void forget() {
        DeliveryRow.delete("handed < ?1", clock.now().minus(REMEMBERED));
    }
}
