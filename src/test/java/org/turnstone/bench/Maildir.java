package org.turnstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Fills a mailbox in Maildir++ format, oldest first, a few flags here and there. */
final class Maildir {

    /** The same in every run: figures are compared. */
    private static final Instant NEWEST = Instant.parse("2026-11-20T18:00:00Z");

    private static final Duration SPAN = Duration.ofDays(6 * 365);

    private final Path folder;
    private final Random flags;

    Maildir(Path folder, long seed) {
        this.folder = folder;
        this.flags = new Random(seed);
    }

    /** Letters over six years; the newest ones are those that the rows of the benchmark open. */
    void fill(Letters letters, int count, Letters.Kind... newest) {
        try {
            for (String name : new String[] {"cur", "new", "tmp"}) {
                Files.createDirectories(folder.resolve(name));
            }
            for (int i = 0; i < count; i++) {
                Instant date =
                        NEWEST.minus(SPAN).plus(SPAN.dividedBy(count + 1L).multipliedBy(i + 1L));
                int fromEnd = count - 1 - i;
                byte[] letter = fromEnd < newest.length ? letters.letter(newest[fromEnd], date) : letters.any(date);
                write(i, date, letter, i < count * 0.9);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int number, Instant date, byte[] letter, boolean old) throws IOException {
        int lines = 0;
        for (byte octet : letter) {
            lines += octet == '\n' ? 1 : 0;
        }
        int dice = flags.nextInt(100);
        String name = "%d.M%06dP1.bench,S=%d,W=%d:2,%s%s%s"
                .formatted(
                        date.getEpochSecond(),
                        number,
                        letter.length,
                        letter.length + lines,
                        dice < 3 ? "F" : "",
                        dice % 7 == 0 ? "R" : "",
                        (old && dice < 90) || dice < 60 ? "S" : "");
        Path file = folder.resolve("cur").resolve(name);
        Files.write(file, letter);
        Files.setLastModifiedTime(file, FileTime.from(date));
    }
}
