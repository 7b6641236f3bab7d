package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;

/** Reads whom the newest messages of a mailbox went to: three fields of each, and nothing else. */
final class Addressees {

    /** Of a message to everybody the first hundreds. */
    private static final int LARGEST = 16 * 1024;

    private static final String ITEMS = "(UID BODY.PEEK[HEADER.FIELDS (TO CC BCC)]<0." + LARGEST + ">)";

    private static final List<String> FIELDS = List.of("To", "Cc", "Bcc");

    private final ImapConnection connection;

    Addressees(ImapConnection connection) {
        this.connection = connection;
    }

    /** Those of so many messages, of the newest first. */
    List<EmailAddress> ofNewest(int messages, int exists) throws IOException {
        if (exists == 0) {
            return List.of();
        }
        List<EmailAddress> oldestFirst = new ArrayList<>();
        Command command = Command.of("FETCH")
                .raw(Math.max(1, exists - messages + 1) + ":" + exists)
                .raw(ITEMS)
                .expecting(LARGEST);
        Status end = connection.run(command, response -> {
            if (response.is("FETCH")) {
                byte[] section = FetchedMessage.read(response).onlySection();
                if (section != null) {
                    of(Headers.parse(section)).forEach(oldestFirst::add);
                }
            }
        });
        Refusals.requireOkOrGone(end);
        return oldestFirst.reversed();
    }

    private static Stream<EmailAddress> of(Headers headers) {
        return FIELDS.stream()
                .flatMap(name -> headers.values(name).stream())
                .flatMap(value -> Addresses.parseLenient(value).stream())
                .filter(address -> address.email().indexOf('@') > 0);
    }
}
