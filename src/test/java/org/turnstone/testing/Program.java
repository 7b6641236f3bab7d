package org.turnstone.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of the operating system that some tests need, and the Debian package that brings it. */
public enum Program {
    DOVECOT("dovecot", "dovecot-imapd"),
    DOVEADM("doveadm", "dovecot-core"),
    POSTFIX("postfix", "postfix"),
    POSTCONF("postconf", "postfix"),
    POSTGRES("postgres", "postgresql"),
    INITDB("initdb", "postgresql"),
    NGINX("nginx", "nginx-light"),
    CHROMIUM("chromium", "chromium"),
    OPENSSL("openssl", "openssl"),
    SYSTEMD_ANALYZE("systemd-analyze", "systemd");

    private final String command;
    private final String debianPackage;

    Program(String command, String debianPackage) {
        this.command = command;
        this.debianPackage = debianPackage;
    }

    /** Where the program lies. */
    public String path() {
        return find().orElseThrow(() -> new IllegalStateException(missing().orElse(command)))
                .toString();
    }

    /** Why a test that needs the program cannot run here, as a sentence; empty if it can. */
    public Optional<String> missing() {
        if (find().isEmpty()) {
            return Optional.of(command + " is not installed (Debian package " + debianPackage + ")");
        }
        if (this == POSTFIX && !Identity.root()) {
            return Optional.of("Postfix needs root: its master process changes to users of its own");
        }
        return Optional.empty();
    }

    private Optional<Path> find() {
        return directories()
                .map(directory -> directory.resolve(command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The search path; the system's own folders, which people lack in theirs; and Debian's PostgreSQL, newest first. */
    private static Stream<Path> directories() {
        var path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        var usual = Stream.concat(path, Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin"))
                .map(Path::of);
        File[] versions = new File("/usr/lib/postgresql").listFiles(File::isDirectory);
        var databases = Arrays.stream(versions == null ? new File[0] : versions)
                .sorted(Comparator.comparing((File version) -> Double.parseDouble(version.getName()))
                        .reversed())
                .map(version -> version.toPath().resolve("bin"));
        return Stream.concat(usual, databases);
    }
}
