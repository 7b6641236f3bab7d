package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;

/** The demo's mail as it travels, for tests that want a mailbox such as people have. */
public final class SeedMail {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T10:00:00Z");

    /** A message and the mailbox it lies in. */
    public record Seed(MailboxPath mailbox, String message) {}

    private SeedMail() {}

    /** All of one person's. */
    public static List<Seed> of(EmailAddress person) {
        DemoPerson owner = DemoPerson.ALL.stream()
                .filter(one -> one.address().sameMailbox(person))
                .findFirst()
                .orElseThrow();
        Script script = Script.of(owner);
        MailWriter writer = new MailWriter(script, NOW);
        return script.mails().stream()
                .map(mail -> new Seed(mail.mailbox(), new String(writer.write(mail), StandardCharsets.US_ASCII)))
                .toList();
    }
}
