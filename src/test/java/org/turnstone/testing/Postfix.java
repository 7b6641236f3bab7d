package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A private Postfix: submission with STARTTLS and with TLS from the first byte (RFC 8314), passwords asked from a
 * {@link Dovecot}, mail delivered into it, and nothing let out. Needs root.
 */
public final class Postfix implements AutoCloseable {
    private static final List<String> QUEUES = List.of(
            "active",
            "bounce",
            "corrupt",
            "defer",
            "deferred",
            "flush",
            "hold",
            "incoming",
            "private",
            "saved",
            "trace");

    private final Path directory;
    private final int submission = Ports.free();
    private final int submissions = Ports.free();
    private ServerProcess process;

    private Postfix(Dovecot dovecot, PostfixOptions options) {
        this.directory = Scratch.directory("postfix");
        Map<String, Object> values = new LinkedHashMap<>(options.values());
        values.put("dir", directory);
        values.put("lmtp_port", dovecot.ports().lmtp());
        values.put("auth_port", dovecot.ports().auth());
        values.put("submission_port", submission);
        values.put("submissions_port", submissions);
        Scratch.write(configuration().resolve("main.cf"), PostfixOptions.MAIN, values);
        Scratch.write(configuration().resolve("master.cf"), PostfixOptions.MASTER, values);
        Scratch.write(directory.resolve("recipients"), options.recipients());
        makeQueues();
        this.process = launch();
    }

    /** In front of a Dovecot, for {@code example.org}. */
    public static Postfix start(Dovecot dovecot) {
        return start(dovecot, PostfixOptions.standard());
    }

    /** In front of a Dovecot that is running. */
    public static Postfix start(Dovecot dovecot, PostfixOptions options) {
        return new Postfix(dovecot, options);
    }

    /** The port of submission with STARTTLS (587 in the world). */
    public int submission() {
        return submission;
    }

    /** The port of submission with TLS from the first byte (465 in the world). */
    public int submissions() {
        return submissions;
    }

    /** What Postfix wrote to its log so far. */
    public String log() {
        return Scratch.read(directory.resolve("postfix.log"));
    }

    /** Ends the server in an orderly way; its queue stays. */
    public void stop() {
        process.stop();
    }

    /** Starts it again on the same ports with the same queue. */
    public void restart() {
        if (process.alive()) {
            process.stop();
        }
        process = launch();
    }

    @Override
    public void close() {
        process.kill();
        Scratch.remove(directory);
    }

    private Path configuration() {
        return directory.resolve("etc");
    }

    private ServerProcess launch() {
        var started = ServerProcess.start(
                directory,
                directory.resolve("master.out"),
                List.of(master(), "-c", configuration().toString(), "-d"));
        started.await(
                "Postfix",
                () -> Ports.answers(submission) && Ports.answers(submissions),
                () -> log() + Scratch.read(directory.resolve("master.out")));
        return started;
    }

    /** The directories `postfix start` would make; its shell scripts take seconds for it. */
    private void makeQueues() {
        Scratch.directory(directory.resolve("data"), "postfix", "postfix", "rwx------");
        Path queue = directory.resolve("queue");
        for (String name : QUEUES) {
            Scratch.directory(queue.resolve(name), "postfix", "root", "rwx------");
        }
        Scratch.directory(queue.resolve("pid"), "root", "root", "rwxr-xr-x");
        Scratch.directory(queue.resolve("maildrop"), "postfix", "postdrop", "rwx-wx---");
        Scratch.directory(queue.resolve("public"), "postfix", "postdrop", "rwx--x---");
    }

    private static String master() {
        try {
            return ServerProcess.run(List.of(Program.POSTCONF.path(), "-d", "-h", "daemon_directory"), new byte[0])
                            .strip()
                    + "/master";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
