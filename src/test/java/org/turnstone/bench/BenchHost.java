package org.turnstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.DovecotOptions;
import org.turnstone.testing.Postfix;

/** A private Dovecot and Postfix with the mailboxes that are measured; the same letters in every run. */
final class BenchHost implements AutoCloseable {

    static final String PASSWORD = "secret";

    /** 100,000 messages in Maildir format. */
    static final String LARGE = "large@example.org";

    /** The same 100,000 in sdbox. */
    static final String LARGE_SDBOX = "large-sdbox@example.org";

    /** 10,000 messages, many of them newsletters. */
    static final String MEDIUM = "medium@example.org";

    private static final int FOLDERS = 40;
    private static final int LEAST = 20;

    /** As many connections as there are people with a page open, and some: each has a process of its own. */
    private static final String MANY =
            """
            service imap {
              process_limit = 8192
            }
            service imap-login {
              client_limit = 10000
            }
            service anvil {
              client_limit = 20000
            }
            service auth {
              client_limit = 20000
            }
            service stats {
              client_limit = 20000
            }
            """;

    private static final String FEW = "service imap {\n  process_limit = 4096\n}\n";

    private final Sizes sizes;
    private final Dovecot dovecot;
    private final Postfix postfix;

    /** How many messages and people there are. */
    record Sizes(int large, int medium, int small, int crowd) {

        static final Sizes FULL = new Sizes(100_000, 10_000, 1_000, 50);

        /** For a first look: a minute instead of ten. */
        static final Sizes QUICK = new Sizes(5_000, 2_000, 200, 10);

        /** People with hardly any mail, and as many as wanted. */
        static Sizes crowd(int people) {
            return new Sizes(LEAST, LEAST, LEAST, people);
        }

        Sizes withoutLarge() {
            return new Sizes(LEAST, medium, small, crowd);
        }
    }

    private BenchHost(Sizes sizes) {
        this.sizes = sizes;
        var options = DovecotOptions.standard()
                .account(LARGE, PASSWORD)
                .account(LARGE_SDBOX, PASSWORD + "::::::userdb_mail=sdbox:~/sdbox")
                .account(MEDIUM, PASSWORD)
                .extra("protocol imap {\n  mail_plugins =\n}\n" + (sizes.crowd() > 100 ? MANY : FEW));
        for (int i = 0; i < sizes.crowd(); i++) {
            options = options.account(person(i), PASSWORD);
        }
        this.dovecot = Dovecot.start(options);
        this.postfix = Postfix.start(dovecot);
    }

    /**
     * Starts the servers and fills the mailboxes.
     *
     * @param corpus a folder with Maildirs {@code user1}, {@code user2} and {@code user3} to take instead of generated
     *     ones; empty for none
     */
    static BenchHost start(Sizes sizes, String corpus) {
        BenchHost host = new BenchHost(sizes);
        if (corpus.isEmpty()) {
            host.generate();
        } else {
            host.take(Path.of(corpus));
        }
        host.index();
        return host;
    }

    static String person(int number) {
        return "person" + number + "@example.org";
    }

    Sizes sizes() {
        return sizes;
    }

    int imap() {
        return dovecot.ports().imap();
    }

    int submission() {
        return postfix.submission();
    }

    int delivery() {
        return dovecot.ports().lmtp();
    }

    /** The mailboxes of an account, as commands name them; a parent that is only a name is none of them. */
    List<String> mailboxes(String user) {
        return dovecot.doveadm("-f", "flow", "mailbox", "status", "-u", user, "messages", "*")
                .lines()
                .map(line -> line.replaceFirst(" messages=\\d+$", ""))
                .toList();
    }

    /** What the application is told: IMAP in plain text on the loopback like the floor, submission with STARTTLS. */
    Map<String, String> configuration() {
        var values = new LinkedHashMap<String, String>();
        String domain = "turnstone.domains.\"example.org\".";
        values.put("turnstone.tls.trust", dovecot.trustFile().toString());
        values.put(domain + "imap.host", "localhost");
        values.put(domain + "imap.port", Integer.toString(imap()));
        values.put(domain + "imap.tls", "NONE");
        values.put(domain + "smtp.host", "localhost");
        values.put(domain + "smtp.port", Integer.toString(submission()));
        values.put(domain + "smtp.tls", "STARTTLS");
        return values;
    }

    private void generate() {
        fill(LARGE, 1, sizes.large(), 4);
        fill(MEDIUM, 2, sizes.medium(), 15);
        for (int i = 0; i < sizes.crowd(); i++) {
            Maildir inbox = new Maildir(maildir(person(i)), 3);
            inbox.fill(new Letters(3, person(i), 4), sizes.small(), Letters.Kind.PLAIN);
        }
    }

    private void fill(String user, long seed, int messages, int newsletters) {
        Letters letters = new Letters(seed, user, newsletters);
        new Maildir(maildir(user), seed)
                .fill(
                        letters,
                        messages,
                        Letters.Kind.PLAIN,
                        Letters.Kind.NEWSLETTER,
                        Letters.Kind.LARGE_ATTACHMENT,
                        Letters.Kind.PLAIN);
        for (int folder = 0; folder < FOLDERS; folder++) {
            String name = "." + (folder < 8 ? "Archive." + (2019 + folder) : "Projects.Harbour " + folder);
            new Maildir(maildir(user).resolve(name), seed + folder).fill(letters, 20 + folder * 4);
        }
    }

    private void take(Path corpus) {
        copy(corpus.resolve("user1"), maildir(LARGE));
        copy(corpus.resolve("user2"), maildir(MEDIUM));
        for (int i = 0; i < sizes.crowd(); i++) {
            copy(corpus.resolve("user3"), maildir(person(i)));
        }
    }

    private Path maildir(String user) {
        return dovecot.home(user).resolve("Maildir");
    }

    /** Hard links where the file system allows them: mail files are never written to again. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mailbox in use has its indexes: those of a new one would be built by whoever is measured first. */
    private void index() {
        own();
        dovecot.doveadm("backup", "-R", "-u", LARGE_SDBOX, "maildir:" + maildir(LARGE));
        warm(LARGE);
        warm(LARGE_SDBOX);
        warm(MEDIUM);
        for (int i = 0; i < sizes.crowd(); i++) {
            warm(person(i));
        }
    }

    private void warm(String user) {
        try (ImapFloor socket = new ImapFloor(imap(), user)) {
            socket.command("LIST \"\" \"*\" RETURN (STATUS (MESSAGES UNSEEN UIDNEXT UIDVALIDITY))");
            socket.command("SELECT INBOX");
            socket.command("FETCH 1:* " + Floor.ROW);
        }
    }

    /** Dovecot runs as another user where the benchmark runs as root. */
    private void own() {
        try {
            if (System.getProperty("user.name").equals("root")) {
                new ProcessBuilder(
                                "chown",
                                "-R",
                                "mail:mail",
                                dovecot.home(LARGE).getParent().toString())
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        postfix.close();
        dovecot.close();
    }
}
