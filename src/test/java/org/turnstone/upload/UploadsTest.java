package org.turnstone.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NoRoom;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.TooLarge;
import org.turnstone.user.People;

/** The store itself: sealed, in order, one person's, and empty again in the end. */
@QuarkusTest
class UploadsTest {

    private static final FileDetails FILE = new FileDetails("plan.pdf", "application/pdf");
    private static final ByteSize PLENTY = ByteSize.ofMegabytes(100);

    @Inject
    Uploads uploads;

    @Inject
    Sweeper sweeper;

    @Inject
    EntityManager database;

    @Inject
    People people;

    private final UUID submission = UUID.randomUUID();
    private long ida;
    private long eve;

    @BeforeEach
    void twoPeople() {
        ida = people.create().id();
        eve = people.create().id();
    }

    @AfterEach
    void nothingIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> UploadRow.delete("personId in (?1, ?2)", ida, eve));
    }

    @Test
    void givesBackWhatCameInChunksAsOftenAsItIsAskedFor() throws IOException {
        byte[] file = bytes(700_001);
        Upload begun = uploads.begin(ida, submission, FILE, ByteSize.of(file.length));
        assertThat(begun.isComplete()).isFalse();
        uploads.append(ida, begun.id(), 0, new ByteArrayInputStream(file, 0, 300_000));
        Upload whole = uploads.append(ida, begun.id(), 300_000, new ByteArrayInputStream(file, 300_000, 400_001));

        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.details()).isEqualTo(FILE);
        for (int time = 0; time < 2; time++) {
            try (InputStream content = uploads.open(whole)) {
                assertThat(content.readAllBytes()).isEqualTo(file);
            }
        }
    }

    @Test
    void keepsNothingThatCanBeRead() throws IOException {
        byte[] file = "Dredge first, then build the quay.".repeat(100).getBytes(StandardCharsets.UTF_8);
        Upload upload = whole(ida, file);

        byte[] piece = (byte[]) QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select sealed from upload_piece where upload_id = ?1", byte[].class)
                .setParameter(1, upload.id())
                .getSingleResult());
        UploadRow row = row(upload);
        assertThat(new String(piece, StandardCharsets.ISO_8859_1)).doesNotContain("Dredge");
        assertThat(new String(row.details, StandardCharsets.ISO_8859_1)).doesNotContain("plan");
    }

    @Test
    void opensNoPieceInAnothersPlace() throws IOException {
        Upload one = whole(ida, bytes(10));
        Upload other = whole(ida, bytes(10));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update upload_piece set sealed = (select sealed from upload_piece where upload_id = ?1) where upload_id = ?2")
                .setParameter(1, one.id())
                .setParameter(2, other.id())
                .executeUpdate());

        assertThatThrownBy(() -> uploads.open(other).readAllBytes()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesOnOnlyWhereItStopped() throws IOException {
        Upload begun = uploads.begin(ida, submission, FILE, ByteSize.of(10));
        uploads.append(ida, begun.id(), 0, new ByteArrayInputStream(bytes(4)));

        for (long wrong : new long[] {0, 3, 5}) {
            assertThatThrownBy(() -> uploads.append(ida, begun.id(), wrong, new ByteArrayInputStream(bytes(2))))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.code())
                            .isEqualTo(Uploads.OFFSET));
        }
        assertThat(uploads.find(ida, begun.id()).orElseThrow().received()).isEqualTo(ByteSize.of(4));
    }

    @Test
    void takesNoByteMoreThanWasAnnounced() {
        Upload begun = uploads.begin(ida, submission, FILE, ByteSize.of(10));

        assertThatThrownBy(() -> uploads.append(ida, begun.id(), 0, new ByteArrayInputStream(bytes(11))))
                .isInstanceOf(TooLarge.class);
        assertThat(uploads.find(ida, begun.id()).orElseThrow().received()).isEqualTo(ByteSize.ZERO);
    }

    @Test
    void keepsWholeChunksOfAStreamThatBreaksOff() {
        Upload begun = uploads.begin(ida, submission, FILE, ByteSize.of(3 * Uploads.CHUNK));
        InputStream torn = new SequenceInputStream(new ByteArrayInputStream(bytes(Uploads.CHUNK + 5)), torn());

        assertThatThrownBy(() -> uploads.append(ida, begun.id(), 0, torn)).isInstanceOf(IOException.class);
        assertThat(uploads.find(ida, begun.id()).orElseThrow().received()).isEqualTo(ByteSize.of(Uploads.CHUNK));
    }

    @Test
    void keepsNothingOfACopyThatBreaksOffOrIsTooLarge() {
        InputStream torn = new SequenceInputStream(new ByteArrayInputStream(bytes(Uploads.CHUNK + 5)), torn());
        assertThatThrownBy(() -> uploads.take(ida, submission, FILE, PLENTY, torn))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> uploads.take(ida, submission, FILE, ByteSize.of(10), new ByteArrayInputStream(bytes(11))))
                .isInstanceOf(TooLarge.class);

        assertThat(count()).isZero();
    }

    @Test
    void isNobodyElses() throws IOException {
        Upload upload = whole(ida, bytes(10));

        assertThat(uploads.find(eve, upload.id())).isEmpty();
        assertThatThrownBy(() -> uploads.append(eve, upload.id(), 10, new ByteArrayInputStream(bytes(1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uploads.drop(eve, upload.id())).isInstanceOf(NotFound.class);
        uploads.forget(eve, submission);
        assertThat(uploads.find(ida, upload.id())).isPresent();
    }

    @Test
    void isForgottenWithItsMessage() throws IOException {
        Upload upload = whole(ida, bytes(10));
        uploads.forget(ida, UUID.randomUUID());
        assertThat(uploads.find(ida, upload.id())).isPresent();

        uploads.forget(ida, submission);
        assertThat(uploads.find(ida, upload.id())).isEmpty();
        assertThat(pieces(upload)).isZero();
    }

    @Test
    void sweepsWhatWasAbandonedAndNothingElse() throws IOException {
        Upload unfinished = uploads.begin(ida, submission, FILE, ByteSize.of(10));
        Upload finished = whole(ida, bytes(10));
        Upload old = whole(ida, bytes(10));
        untouchedFor(unfinished, Duration.ofHours(25));
        untouchedFor(finished, Duration.ofHours(25));
        untouchedFor(old, Duration.ofDays(8));

        sweeper.sweep();

        assertThat(uploads.find(ida, unfinished.id())).isEmpty();
        assertThat(uploads.find(ida, old.id())).isEmpty();
        assertThat(pieces(old)).isZero();
        assertThat(uploads.find(ida, finished.id())).isPresent();
    }

    @Test
    void staysWhileSomebodyWorksOnItsMessage() throws IOException {
        Upload upload = whole(ida, bytes(10));
        untouchedFor(upload, Duration.ofDays(8));
        uploads.find(ida, upload.id());

        sweeper.sweep();

        assertThat(uploads.find(ida, upload.id())).isPresent();
    }

    @Test
    void hasNoMoreRoomForOnePersonThanIsAllowed() {
        for (int i = 0; i < 5; i++) {
            uploads.begin(ida, submission, FILE, PLENTY);
        }
        assertThatThrownBy(() -> uploads.begin(ida, submission, FILE, ByteSize.of(1)))
                .isInstanceOfSatisfying(
                        NoRoom.class, full -> assertThat(full.whose()).isEqualTo(NoRoom.Whose.PERSON));
        assertThat(uploads.begin(eve, submission, FILE, ByteSize.of(1))).isNotNull();
    }

    /** A quota that parallel requests all find empty is none. */
    @Test
    void givesTheLastRoomOnlyOnce() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            uploads.begin(ida, submission, FILE, PLENTY);
        }
        AtomicInteger refused = new AtomicInteger();
        List<Thread> threads = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        uploads.begin(ida, submission, FILE, PLENTY);
                    } catch (NoRoom full) {
                        refused.incrementAndGet();
                    }
                }))
                .limit(6)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(refused).hasValue(5);
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void takesNoMoreFilesThanAnybodyNeeds() {
        for (int i = 0; i < 500; i++) {
            uploads.begin(ida, submission, FILE, ByteSize.ZERO);
        }
        assertThatThrownBy(() -> uploads.begin(ida, submission, FILE, ByteSize.ZERO))
                .isInstanceOf(NoRoom.class);
    }

    @Test
    void takesNoFileInCrumbs() throws IOException {
        Upload begun = uploads.begin(ida, submission, FILE, ByteSize.of(1_000));
        for (int at = 0; at < 64; at++) {
            uploads.append(ida, begun.id(), at, new ByteArrayInputStream(bytes(1)));
        }
        assertThatThrownBy(() -> uploads.append(ida, begun.id(), 64, new ByteArrayInputStream(bytes(1))))
                .isInstanceOf(InvalidInput.class);
    }

    /** What is thrown away while it is read must not go out as a shorter file. */
    @Test
    void failsWhereItIsThrownAwayWhileItIsRead() throws IOException {
        Upload upload = whole(ida, bytes(2 * Uploads.CHUNK));
        try (InputStream content = uploads.open(upload)) {
            assertThat(content.readNBytes(Uploads.CHUNK)).hasSize(Uploads.CHUNK);
            uploads.drop(ida, upload.id());

            assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /** F46: what the drivers say of a full disk. */
    @Test
    void tellsAFullDiskFromAnotherFailure() {
        assertThat(FullStorage.of(new PersistenceException(new SQLException("", "53100"))))
                .isInstanceOf(NoRoom.class);
        assertThat(FullStorage.of(new PersistenceException(new SQLException("", "90031", 90_031))))
                .isInstanceOf(NoRoom.class);
        for (String other : List.of("40001", "53300")) {
            assertThat(FullStorage.of(new PersistenceException(new SQLException("", other))))
                    .isInstanceOf(PersistenceException.class);
        }
    }

    /** F21: fifty megabytes go in and out, and hardly anything of them is in memory at a time. */
    @Test
    void keepsTheHeapFlat() throws IOException, NoSuchAlgorithmException {
        long length = 50_000_000;
        Upload upload = uploads.take(ida, submission, FILE, PLENTY, new Endless(length));
        long before = heap();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long most = 0;
        try (InputStream content = uploads.open(upload)) {
            byte[] some = new byte[1 << 16];
            long read = 0;
            for (int n = content.read(some); n >= 0; n = content.read(some)) {
                digest.update(some, 0, n);
                read += n;
                if (read % (10 << 20) < n) {
                    most = Math.max(most, heap());
                }
            }
            assertThat(read).isEqualTo(length);
        }
        assertThat(most - before).isLessThan(8 << 20);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(digestOf(new Endless(length)));
    }

    private Upload whole(long person, byte[] file) throws IOException {
        return uploads.take(person, submission, FILE, PLENTY, new ByteArrayInputStream(file));
    }

    private void untouchedFor(Upload upload, Duration time) {
        Instant then = Instant.now().minus(time);
        QuarkusTransaction.requiringNew().run(() -> UploadRow.update("touched = ?1 where id = ?2", then, upload.id()));
    }

    private UploadRow row(Upload upload) {
        return QuarkusTransaction.requiringNew().call(() -> UploadRow.findById(upload.id()));
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(() -> UploadRow.count("personId", ida));
    }

    private long pieces(Upload upload) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select count(*) from upload_piece where upload_id = ?1")
                                .setParameter(1, upload.id())
                                .getSingleResult()))
                .longValue();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String digestOf(InputStream in) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] some = new byte[1 << 16];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            digest.update(some, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** A connection that is lost. */
    private static InputStream torn() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("lost");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("lost");
            }
        };
    }

    /** So many bytes that nobody has in memory. */
    private static final class Endless extends InputStream {

        private final long length;
        private long at;

        private Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at == length ? -1 : (int) (at++ * 31 % 251);
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int some = (int) Math.min(most, length - at);
            for (int i = 0; i < some; i++) {
                bytes[from + i] = (byte) read();
            }
            return some == 0 && most > 0 ? -1 : some;
        }
    }
}
