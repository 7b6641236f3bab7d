package org.turnstone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;

/** An inbox with years of mail in it, written as files: "Letter 0001" is the oldest. */
final class FullMailbox {

    /** Between one letter and the next. */
    static final Duration BETWEEN = Duration.ofHours(12);

    private final Path folder;
    private final Instant newest;

    FullMailbox(Path home, Instant newest) {
        this.folder = home.resolve("Maildir");
        this.newest = newest;
    }

    /** When that one of so many came in. */
    Instant received(int number, int count) {
        return newest.minus(BETWEEN.multipliedBy(count - (long) number));
    }

    void fill(String to, int count) {
        try {
            for (String name : new String[] {"cur", "new", "tmp"}) {
                Files.createDirectories(folder.resolve(name));
            }
            for (int number = 1; number <= count; number++) {
                write(to, number, received(number, count));
            }
            own();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String to, int number, Instant received) throws IOException {
        String source = new Letter("jonas@example.org", to, "Letter %04d".formatted(number)).source();
        Path file = folder.resolve("cur").resolve("%d.M%06dP1.full:2,S".formatted(received.getEpochSecond(), number));
        Files.writeString(file, source);
        Files.setLastModifiedTime(file, FileTime.from(received));
    }

    /** Dovecot runs as another user where the suite runs as root. */
    private void own() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return;
        }
        UserPrincipal mail =
                FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("mail");
        try (var files = Files.walk(folder.getParent())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, mail);
            }
        }
    }
}
