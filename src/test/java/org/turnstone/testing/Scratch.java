package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;

/**
 * Directories of the servers under test. They lie in the temporary directory and not in {@code target}, because a
 * server that drops root must be able to walk there, and a Unix socket's path has no room for a deep clone.
 */
final class Scratch {
    private Scratch() {}

    static Path directory(String name) {
        try {
            Path created = Files.createTempDirectory("turnstone-" + name + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(created), "remove-" + name));
            return Files.setPosixFilePermissions(created, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory into which servers of any user may write, as each changes to a user of its own. */
    static Path shared(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory of this owner, group and permission; only root can give directories away. */
    static void directory(Path directory, String owner, String group, String permission) {
        try {
            Files.createDirectories(directory);
            var names = directory.getFileSystem().getUserPrincipalLookupService();
            var view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
            view.setOwner(names.lookupPrincipalByName(owner));
            view.setGroup(names.lookupPrincipalByGroupName(group));
            view.setPermissions(PosixFilePermissions.fromString(permission));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a configuration from {@code deploy/}, its {@code ${names}} filled in. */
    static Path write(Path file, Path template, Map<String, ?> values) {
        return write(file, Template.fill(template, values));
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the directory; what a dying server still holds or already took away is left to the system. */
    static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }
}
