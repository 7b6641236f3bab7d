package org.turnstone.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.MessageWriter;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.net.Credentials;
import org.turnstone.testing.MailHost;

/** A message between two people, and what became of it on their real servers. */
final class Parcel {

    private final SubmissionId id = SubmissionId.create();
    private final MailHost host;
    private final Account account;
    private final String to;
    private final Doors doors;
    private final Items items;
    private List<EmailAddress> bcc = List.of();
    private Manner manner = new Manner.Letter(false, false, false);
    private String password = MailHost.PASSWORD;

    @Nullable
    private MessageRef original;

    Parcel(MailHost host, Account account, String to, Doors doors, Items items) {
        this.host = host;
        this.account = account;
        this.to = to;
        this.doors = doors;
        this.items = items;
    }

    /** That it goes to somebody else as well, whom nobody sees. */
    Parcel bcc(String address) {
        bcc = List.of(EmailAddress.of(address));
        return this;
    }

    Parcel manner(Manner other) {
        manner = other;
        return this;
    }

    /** That it is somebody else's, which lies there. */
    Parcel redirects(String message, MessageRef place) {
        manner = new Manner.Redirected(MessageSource.of(message.getBytes(StandardCharsets.UTF_8)), false);
        original = place;
        return this;
    }

    Parcel password(String other) {
        password = other;
        return this;
    }

    UUID id() {
        return id.value();
    }

    Account account() {
        return account;
    }

    String from() {
        return account.address().email();
    }

    String to() {
        return to;
    }

    Credentials credentials() {
        return new Credentials.Password(from(), password);
    }

    MailAccess access() {
        return doors.mailboxes(account, credentials());
    }

    private OutgoingMessage message() {
        return new OutgoingMessage(
                account.address(),
                List.of(EmailAddress.of(to)),
                List.of(),
                bcc,
                List.of(),
                "Parcel " + id,
                "Words of parcel " + id + ".\n.\nA line of one dot stood before this.\n",
                null,
                List.of(),
                null,
                List.of(),
                "<" + id + "@example.org>",
                Instant.parse("2026-11-23T10:00:00Z"),
                ZoneOffset.UTC,
                Map.of());
    }

    Dispatch dispatch(Leaving leaving) {
        return new Dispatch(
                id,
                manner,
                account,
                credentials(),
                message(),
                leaving,
                null,
                original,
                original == null ? Set.of() : Set.of(Flag.FORWARDED),
                Map.of(SubmissionId.FIELD, id.toString()));
    }

    /** As it is written. */
    String source() {
        try {
            var out = new ByteArrayOutputStream();
            new MessageWriter().write(message(), out, true);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ItemState state() {
        return items.state(id.value()).orElseThrow();
    }

    Sending sending() {
        return items.find(id.value(), account.personId()).map(Sending::of).orElseThrow();
    }

    /** How often its recipient has it. */
    long arrived() {
        return count(to, "INBOX");
    }

    /** How often it stands in its writer's Sent. */
    long filed() {
        return count(from(), "Sent");
    }

    private long count(String person, String mailbox) {
        return fetch(person, mailbox, "hdr.message-id")
                .lines()
                .filter(line -> line.contains(id.toString()))
                .count();
    }

    String fetch(String person, String mailbox, String field) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, field, "mailbox", mailbox);
    }
}
