package org.turnstone.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.TooLarge;
import org.turnstone.security.PieceStream;
import org.turnstone.security.RowKey;

/** What the database knows of files on their way; each method is a transaction, so nothing is ever half kept. */
@ApplicationScoped
class UploadRows {

    /** Touching more often than this would write a row with every automatic save. */
    private static final Duration OFTEN = Duration.ofHours(1);

    /** A file that comes in crumbs would be more rows than bytes: on average pieces are of so many octets, but for a few. */
    private static final int SMALL_PIECE = 64 << 10;

    private static final int SPARE_PIECES = 64;

    private final LockedRows locked;
    private final UploadSeal seal;
    private final UploadContent content;
    private final Room room;
    private final UploadConfig config;
    private final DatabaseClock clock;

    UploadRows(
            LockedRows locked,
            UploadSeal seal,
            UploadContent content,
            Room room,
            UploadConfig config,
            DatabaseClock clock) {
        this.locked = locked;
        this.seal = seal;
        this.content = content;
        this.room = room;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Upload begin(long person, UUID submission, FileDetails details, @Nullable ByteSize size) {
        room.requireForFile(person, size == null ? 0 : size.bytes());
        RowKey key = RowKey.fresh(UUID.randomUUID());
        UploadRow row = new UploadRow();
        row.id = key.row();
        row.personId = person;
        row.submission = submission;
        row.octets = size == null ? null : size.bytes();
        row.touched = clock.now();
        row.keyHalf = key.half();
        row.details = seal.seal(key, details);
        row.persistAndFlush();
        return open(row);
    }

    /** One of that person's; empty for another's, too. */
    @Transactional
    Optional<Upload> find(long person, UUID id) {
        Optional<UploadRow> found =
                UploadRow.find("id = ?1 and personId = ?2", id, person).firstResultOptional();
        found.ifPresent(this::touch);
        return found.map(this::open);
    }

    /**
     * Takes more of a file.
     *
     * @param offset where it goes on, by what its sender knows
     */
    @Transactional
    Upload append(long person, UUID id, long offset, byte[] some) {
        if (UploadRow.count("id = ?1 and personId = ?2 and octets is null", id, person) > 0) {
            // Before the row is locked: whoever takes away a person locks them first, too.
            room.requireForMore(person, some.length);
        }
        UploadRow row = locked(person, id);
        if (row.received != offset) {
            throw new InvalidInput("upload", Uploads.OFFSET);
        }
        if (row.octets != null) {
            requireFit(row, row.octets, some.length);
        }
        PieceStream pieces = content.takingOn(new RowKey(row.id, row.keyHalf), row.pieces);
        pieces.write(some, 0, some.length);
        pieces.close();
        row.pieces = pieces.pieces();
        row.received += some.length;
        row.touched = clock.now();
        return open(row);
    }

    /** There is no more of it. */
    @Transactional
    Upload finish(long person, UUID id) {
        UploadRow row = locked(person, id);
        row.octets = row.received;
        return open(row);
    }

    /** Whether there was one. */
    @Transactional
    boolean drop(long person, UUID id) {
        return UploadRow.delete("id = ?1 and personId = ?2", id, person) > 0;
    }

    @Transactional
    void forget(long person, UUID submission) {
        UploadRow.delete("personId = ?1 and submission = ?2", person, submission);
    }

    @Transactional
    void adopt(long person, UUID before, UUID after) {
        UploadRow.update("submission = ?1 where personId = ?2 and submission = ?3", after, person, before);
    }

    /** Forgets what nobody has touched for as long as the configuration says; how many that were. */
    @Transactional
    long sweep() {
        Instant now = clock.now();
        return UploadRow.delete(
                        "touched < ?1 and (octets is null or received < octets)", now.minus(config.unfinished()))
                + forgetUnwanted(now.minus(config.kept()));
    }

    /** What a draft names is wanted as long as the journal has its words. */
    private long forgetUnwanted(Instant before) {
        return UploadRow.getEntityManager()
                .createNativeQuery("delete from upload where touched < ?1 and submission not in (select id from draft)")
                .setParameter(1, before)
                .executeUpdate();
    }

    private UploadRow locked(long person, UUID id) {
        return locked.find(UploadRow.class, id)
                .filter(row -> row.personId == person)
                .orElseThrow(() -> new NotFound(NotFound.What.UPLOAD));
    }

    private void touch(UploadRow row) {
        Instant now = clock.now();
        if (row.touched.isBefore(now.minus(OFTEN))) {
            row.touched = now;
        }
    }

    private static void requireFit(UploadRow row, long octets, int more) {
        if (row.received + more > octets) {
            throw new TooLarge(ByteSize.of(octets));
        }
        if (more > 0 && row.pieces >= octets / SMALL_PIECE + SPARE_PIECES) {
            throw new InvalidInput("upload", "upload.pieces");
        }
    }

    private Upload open(UploadRow row) {
        RowKey key = new RowKey(row.id, row.keyHalf);
        return new Upload(
                key,
                row.personId,
                row.submission,
                seal.open(key, FileDetails.class, row.details),
                row.octets == null ? null : ByteSize.of(row.octets),
                ByteSize.of(row.received));
    }
}
