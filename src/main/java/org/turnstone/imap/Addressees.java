package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;

/** Reads whom the newest messages of a mailbox went to: four fields of each, and nothing else. */
final class Addressees {

    /** Of a message to everybody the first hundreds. */
    private static final int LARGEST = 16 * 1024;

    private static final String ITEMS =
            "(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS (TO CC BCC IN-REPLY-TO)]<0." + LARGEST + ">)";

    private static final List<String> FIELDS = List.of("To", "Cc", "Bcc");

    private final ImapConnection connection;

    Addressees(ImapConnection connection) {
        this.connection = connection;
    }

    /** So many messages, the newest first. */
    List<SentTo> ofNewest(int messages, int exists) throws IOException {
        if (exists == 0) {
            return List.of();
        }
        List<SentTo> oldestFirst = new ArrayList<>();
        Command command = Command.of("FETCH")
                .raw(Math.max(1, exists - messages + 1) + ":" + exists)
                .raw(ITEMS)
                .expecting(LARGEST);
        Status end = connection.run(command, response -> {
            if (response.is("FETCH")) {
                FetchedMessage message = FetchedMessage.read(response);
                byte[] section = message.onlySection();
                if (section != null) {
                    Instant at = Objects.requireNonNullElse(message.receivedAt(), Instant.EPOCH);
                    oldestFirst.add(sentTo(at, Headers.parse(section)));
                }
            }
        });
        Refusals.requireOkOrGone(end);
        return oldestFirst.reversed();
    }

    private static SentTo sentTo(Instant at, Headers headers) {
        List<EmailAddress> addressees = FIELDS.stream()
                .flatMap(name -> headers.values(name).stream())
                .flatMap(value -> Addresses.parseLenient(value).stream())
                .filter(address -> address.email().indexOf('@') > 0)
                .toList();
        return new SentTo(at, !headers.values("In-Reply-To").isEmpty(), addressees);
    }
}
