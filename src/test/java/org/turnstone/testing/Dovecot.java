package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A private Dovecot 2.3: IMAP with and without TLS, POP3, LMTP, ManageSieve and the password service for Postfix, all
 * on free loopback ports that stay the same when it is stopped and started. Runs as root and as an ordinary user.
 */
public final class Dovecot implements AutoCloseable {
    private final Path directory;
    private final Ports ports;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private ServerProcess process;

    /** Where the protocols listen, on 127.0.0.1. */
    public record Ports(int imap, int imaps, int pop3, int lmtp, int sieve, int auth) {
        static Ports free() {
            return new Ports(
                    org.turnstone.testing.Ports.free(),
                    org.turnstone.testing.Ports.free(),
                    org.turnstone.testing.Ports.free(),
                    org.turnstone.testing.Ports.free(),
                    org.turnstone.testing.Ports.free(),
                    org.turnstone.testing.Ports.free());
        }
    }

    private Dovecot(DovecotOptions options) {
        this.directory = Scratch.directory("dovecot");
        this.ports = Ports.free();
        this.accounts.putAll(options.accounts());
        Scratch.write(directory.resolve("dovecot.conf"), DovecotOptions.TEMPLATE, options.values(directory, ports));
        Scratch.shared(directory.resolve("mail"));
        writeAccounts();
        this.process = launch();
    }

    /** Starts one and waits until it answers, some 1.5 seconds. */
    public static Dovecot start(DovecotOptions options) {
        return new Dovecot(options);
    }

    /** One account: {@code ida@example.org} with the password {@code secret}. */
    public static Dovecot start() {
        return start(DovecotOptions.standard());
    }

    public Ports ports() {
        return ports;
    }

    /** The certificate authority a client has to trust, PEM. */
    public Path trustFile() {
        return TestAuthority.shared().trustFile();
    }

    /** Adds an account, or gives one a new password, while the server runs. */
    public void account(String address, String password) {
        accounts.put(address, password);
        writeAccounts();
        process.await("The account", () -> signInAnswer(address, password).contains("auth succeeded"), this::log);
    }

    /** From now on the account's sign-in is refused with CONTACTADMIN (RFC 5530), even with the right password. */
    public void refuse(String address) {
        String password = accounts.getOrDefault(address, "");
        accounts.put(address, password + "::::::nologin=y reason=Locked.");
        writeAccounts();
        process.await("The refusal", () -> signInAnswer(address, password).contains("Locked."), this::log);
    }

    /** Puts a message into a mailbox, creating the mailbox if needed; octets are stored as they are. */
    public void append(String address, String mailbox, byte[] message) {
        if (doveadm("mailbox", "list", "-u", address).lines().noneMatch(mailbox::equals)) {
            doveadm("mailbox", "create", "-s", "-u", address, mailbox);
        }
        doveadm(message, "save", "-u", address, "-m", mailbox);
    }

    /** Puts a message, written with any line ends, into a mailbox. */
    public void append(String address, String mailbox, String message) {
        append(address, mailbox, message.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Runs Dovecot's administration tool against this server and gives what it prints. */
    public String doveadm(String... arguments) {
        return doveadm(new byte[0], arguments);
    }

    /** What Dovecot wrote to its log so far. */
    public String log() {
        return Scratch.read(directory.resolve("dovecot.log"));
    }

    /** Where the mail of an account lies, in Maildir format. */
    public Path home(String address) {
        return directory.resolve("mail").resolve(address);
    }

    /** Ends the server in an orderly way: clients get a BYE. The mail stays. */
    public void stop() {
        process.stop();
    }

    /** Ends the server as a crash does: connections break off. The mail stays. */
    public void kill() {
        process.kill();
    }

    /** Starts a stopped or killed server again, on the same ports and with the same mail. */
    public void restart() {
        if (process.alive()) {
            process.stop();
        }
        process = launch();
    }

    /** Ends the server and removes its mail. An orderly end takes Dovecot seconds and helps nobody here. */
    @Override
    public void close() {
        process.kill();
        Scratch.remove(directory);
    }

    private ServerProcess launch() {
        Path configuration = directory.resolve("dovecot.conf");
        var started = ServerProcess.start(
                directory,
                directory.resolve("dovecot.log"),
                List.of(Program.DOVECOT.path(), "-F", "-c", configuration.toString()));
        started.await(
                "Dovecot",
                () -> List.of(ports.imap(), ports.imaps(), ports.lmtp(), ports.auth()).stream()
                        .allMatch(org.turnstone.testing.Ports::answers),
                this::log);
        return started;
    }

    private void writeAccounts() {
        var lines = new StringBuilder();
        accounts.forEach((address, password) -> lines.append(address)
                .append(":{PLAIN}")
                .append(password)
                .append(password.contains("::::::") ? "" : "::::::")
                .append('\n'));
        Scratch.write(directory.resolve("users"), lines.toString());
    }

    /** Dovecot looks at its list of accounts once a second, so a change is waited for. */
    private String signInAnswer(String address, String password) {
        try {
            return doveadm("auth", "test", address, password);
        } catch (UncheckedIOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String doveadm(byte[] input, String... arguments) {
        var command = new ArrayList<>(List.of(
                Program.DOVEADM.path(), "-c", directory.resolve("dovecot.conf").toString()));
        command.addAll(List.of(arguments));
        try {
            return ServerProcess.run(command, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
