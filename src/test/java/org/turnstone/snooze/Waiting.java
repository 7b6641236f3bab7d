package org.turnstone.snooze;

import java.util.List;
import java.util.UUID;
import org.turnstone.testing.Dovecot;

/** A mailbox as its own mail server tells of it. */
record Waiting(Dovecot server, String person) {

    String arrives(String subject) {
        String id = "<" + UUID.randomUUID() + "@example.org>";
        server.append(
                person,
                "INBOX",
                """
                From: Jonas Weber <jonas@example.org>
                To: <%s>
                Subject: %s
                Message-ID: %s
                Date: Sun, 22 Nov 2026 08:00:00 +0000

                Here are the numbers.
                """
                        .formatted(person, subject, id));
        return id;
    }

    List<String> subjects(String mailbox) {
        return server.doveadm("-f", "flow", "fetch", "-u", person, "hdr.subject", "mailbox", mailbox)
                .lines()
                .map(line -> line.replaceFirst("^\\S+?=", ""))
                .toList();
    }

    String flags(String mailbox) {
        return server.doveadm("-f", "flow", "fetch", "-u", person, "flags", "mailbox", mailbox);
    }

    void move(String from, String to) {
        server.doveadm("move", "-u", person, to, "mailbox", from, "all");
    }

    void make(String mailbox) {
        server.doveadm("mailbox", "create", "-u", person, mailbox);
    }

    void drop(String mailbox) {
        server.doveadm("mailbox", "delete", "-u", person, mailbox);
    }

    void read(String mailbox) {
        server.doveadm("flags", "add", "-u", person, "\\Seen", "mailbox", mailbox, "all");
    }

    void expunge(String mailbox) {
        server.doveadm("expunge", "-u", person, "mailbox", mailbox, "all");
    }
}
