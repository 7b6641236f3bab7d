package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A private PostgreSQL cluster: one loopback port, no socket file, no password, no promise to survive a power cut. */
public final class Postgres implements AutoCloseable {
    private static final String USER = "turnstone";

    private final Path directory = Scratch.shared(Scratch.directory("postgres"));
    private final int port = Ports.free();
    private ServerProcess process;

    private Postgres() {
        try {
            ServerProcess.run(
                    asItself(
                            Program.INITDB.path(),
                            "--pgdata=" + data(),
                            "--username=" + USER,
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--no-sync"),
                    new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.process = launch();
    }

    /** Makes an empty cluster and starts it, some three seconds. */
    public static Postgres start() {
        return new Postgres();
    }

    /** What an application has to be told to use it. */
    public Map<String, String> configuration() {
        return Map.of("turnstone.database.url", jdbcUrl(), "turnstone.database.username", user());
    }

    /** Where the database is, user included. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    public String user() {
        return USER;
    }

    public int port() {
        return port;
    }

    public String log() {
        return Scratch.read(directory.resolve("postgres.log"));
    }

    /** Ends the server as a crash does. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same port with what it had committed. */
    public void restart() {
        if (process.alive()) {
            process.kill();
        }
        process = launch();
    }

    @Override
    public void close() {
        process.kill();
        Scratch.remove(directory);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private ServerProcess launch() {
        var started = ServerProcess.start(
                directory,
                directory.resolve("postgres.log"),
                asItself(
                        Program.POSTGRES.path(),
                        "-D",
                        data().toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"));
        started.await("PostgreSQL", this::answers, this::log);
        return started;
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** PostgreSQL refuses to be root. */
    private static List<String> asItself(String... command) {
        Stream<String> prefix = Identity.root()
                ? Stream.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
                : Stream.of();
        return Stream.concat(prefix, Stream.of(command)).toList();
    }
}
