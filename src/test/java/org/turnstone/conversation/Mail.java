package org.turnstone.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.imap.ThreadingHeader;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mime.Headers;

/** An account whose mail comes one header at a time, for tests. */
final class Mail {

    static final MailboxPath INBOX = MailboxPath.INBOX;
    static final MailboxPath SENT = MailboxPath.of("Sent");
    static final UidValidity ERA = UidValidity.of(7);
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    final Index index;
    private final Clues clues = new Clues(new Hash(new byte[16]), EmailAddress.of("ida@example.org"), new Names());
    private long minutes;
    private long uid;

    Mail() {
        this(new Index(), 0);
    }

    /** Goes on after that many messages. */
    Mail(Index index, long messages) {
        this.index = index;
        this.uid = messages;
        this.minutes = messages;
    }

    /** A minute later; returns its UID. */
    long in(MailboxPath mailbox, String... fields) {
        index.add(List.of(found(mailbox, ++minutes, fields)));
        return uid;
    }

    long inbox(String... fields) {
        return in(INBOX, fields);
    }

    void later(int days) {
        minutes += days * 24L * 60;
    }

    Index.Found found(MailboxPath mailbox, long minute, String... fields) {
        String header = String.join("\r\n", fields) + "\r\n\r\n";
        uid++;
        return new Index.Found(
                mailbox,
                ERA,
                clues.of(new ThreadingHeader(
                        Uid.of(uid),
                        START.plusSeconds(minute * 60),
                        Headers.parse(header.getBytes(StandardCharsets.UTF_8)))));
    }

    static String[] letter(String id, String subject, String from, String... references) {
        Stream<String> fields = Stream.of("Message-ID: <" + id + ">", "Subject: " + subject, "From: " + from);
        Stream<String> parents = references.length == 0
                ? Stream.empty()
                : Stream.of("References: "
                        + String.join(
                                " ",
                                Stream.of(references)
                                        .map(reference -> "<" + reference + ">")
                                        .toList()));
        return Stream.concat(fields, parents).toArray(String[]::new);
    }

    static MessageRef ref(MailboxPath mailbox, long uid) {
        return new MessageRef(mailbox, ERA, Uid.of(uid));
    }

    /** The UIDs of the conversation of a message, oldest first, wherever they lie. */
    List<Long> with(long member) {
        return Stream.of(INBOX, SENT, MailboxPath.of("Archive"))
                .map(mailbox -> index.of(ref(mailbox, member)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(conversation -> conversation.members().stream()
                        .map(message -> message.ref().uid().value())
                        .toList())
                .orElseThrow();
    }
}
