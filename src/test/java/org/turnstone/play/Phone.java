package org.turnstone.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.turnstone.play.Truth.Folder;
import org.turnstone.play.Truth.Mail;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Wire;

/** Another mail program on the account, that speaks IMAP by hand. */
final class Phone implements AutoCloseable {

    private static final Pattern LISTED = Pattern.compile("\\* LIST \\([^)]*\\) \"/\" \"?([^\"]*?)\"?");
    private static final Pattern VALIDITY = Pattern.compile("UIDVALIDITY (\\d+)");
    private static final Pattern MAIL = Pattern.compile("\\* \\d+ FETCH \\(UID (\\d+) FLAGS \\(([^)]*)\\)"
            + " BODY\\[HEADER.FIELDS \\(MESSAGE-ID\\)] \\{\\d+}\\s+Message-ID: <(\\d+)\\.(\\d+)@play>");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final int port;
    private final String address;
    private Wire wire;

    Phone(int port, String address) {
        this.port = port;
        this.address = address;
        this.wire = signIn();
    }

    private Wire signIn() {
        try {
            Wire fresh = Wire.to(port);
            fresh.line();
            fresh.imap("LOGIN " + address + " " + MailHost.PASSWORD);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the server has hung up. */
    void again() {
        close();
        wire = signIn();
    }

    String say(String command) {
        try {
            List<String> lines = wire.imap(command);
            if (!lines.getLast().startsWith("OK")) {
                throw new IllegalStateException(command + ": " + lines.getLast());
            }
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who only looks may look again: the server may have hung up, or, as Dovecot does, stumble over a mailbox made anew. */
    Truth truth() {
        try {
            return looked();
        } catch (IllegalStateException | UncheckedIOException again) {
            again();
            return looked();
        }
    }

    private Truth looked() {
        NavigableMap<String, Folder> folders = new TreeMap<>();
        say("LIST \"\" \"*\"")
                .lines()
                .map(LISTED::matcher)
                .filter(Matcher::matches)
                .forEach(listed -> folders.put(listed.group(1), folder(listed.group(1))));
        return new Truth(folders);
    }

    private Folder folder(String name) {
        Matcher validity = VALIDITY.matcher(say("EXAMINE \"" + name + "\""));
        if (!validity.find()) {
            throw new IllegalStateException(name + " has no UIDVALIDITY");
        }
        NavigableMap<Long, Mail> mails = new TreeMap<>();
        Matcher mail = MAIL.matcher(say("UID FETCH 1:* (UID FLAGS BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])"));
        while (mail.find()) {
            mails.put(
                    Long.parseLong(mail.group(1)),
                    new Mail(Integer.parseInt(mail.group(3)), Integer.parseInt(mail.group(4)), flags(mail.group(2))));
        }
        return new Folder(Long.parseLong(validity.group(1)), mails);
    }

    private static NavigableSet<String> flags(String words) {
        return SPACE.splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(flag -> !flag.isEmpty() && !flag.equals("\\recent"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The order the server itself puts a folder in (RFC 5256, 5957); Dovecot 2.3 is right about new mail when asked again. */
    List<Long> sorted(String folder, String keys) {
        say("EXAMINE \"" + folder + "\"");
        say("UID SORT (" + keys + ") UTF-8 ALL");
        String line = say("UID SORT (" + keys + ") UTF-8 ALL")
                .lines()
                .filter(each -> each.startsWith("* SORT"))
                .findFirst()
                .orElse("");
        return NUMBER.matcher(line)
                .results()
                .map(match -> Long.parseLong(match.group()))
                .toList();
    }

    /** Brings a letter; what answers another names only the one that began the matter. */
    void append(String folder, int letter, int matter) {
        boolean answer = letter != matter;
        String message = String.join(
                "\r\n",
                "From: Writer " + letter + " <writer" + letter + "@example.org>",
                "To: <" + address + ">",
                "Subject: " + (answer ? "Re: " : "") + "Matter " + matter,
                "Message-ID: <" + letter + "." + matter + "@play>",
                answer ? "References: <" + matter + "." + matter + "@play>" : "X-First: yes",
                "Date: Sun, 22 Nov 2026 08:00:00 +0000",
                "",
                "Text of " + letter + ".",
                "");
        say("APPEND \"" + folder + "\" {" + message.length() + "+}\r\n" + message);
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
