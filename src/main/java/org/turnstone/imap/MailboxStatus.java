package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.UidValidity;

/** STATUS (RFC 9051 section 6.3.11). */
final class MailboxStatus {

    static final String ITEMS = "(MESSAGES UNSEEN UIDVALIDITY UIDNEXT)";

    private final ImapConnection connection;

    MailboxStatus(ImapConnection connection) {
        this.connection = connection;
    }

    /**
     * The counts of a mailbox.
     *
     * @param uidNext 0 where the server does not say
     */
    record Counts(int messages, int unseen, @Nullable UidValidity validity, long uidNext) {

        static final Counts UNKNOWN = new Counts(0, 0, null, 0);
    }

    Counts of(MailboxPath mailbox) throws IOException {
        Map<MailboxPath, Counts> counts = new HashMap<>();
        Refusals.requireMailbox(connection.run(command(mailbox), response -> hear(response, counts)));
        return counts.getOrDefault(mailbox, Counts.UNKNOWN);
    }

    /** Of many at once; those that the server refuses to tell are left out. */
    Map<MailboxPath, Counts> of(Collection<MailboxPath> mailboxes) throws IOException {
        Map<MailboxPath, Counts> counts = new HashMap<>();
        List<Command> commands = new ArrayList<>();
        mailboxes.forEach(mailbox -> commands.add(command(mailbox)));
        connection.runAll(commands, response -> hear(response, counts));
        return counts;
    }

    private static Command command(MailboxPath mailbox) {
        return Command.of("STATUS").mailbox(mailbox).raw(ITEMS);
    }

    static void hear(Response response, Map<MailboxPath, Counts> counts) {
        if (!response.is("STATUS")) {
            return;
        }
        Tokens data = response.data();
        MailboxPath mailbox = MailboxNames.read(data.astring());
        data.skipSpaces();
        data.expect('(');
        Map<String, Long> values = new HashMap<>();
        while (data.moreInList()) {
            String name = data.atom().toUpperCase(Locale.ROOT);
            data.skipSpaces();
            if (data.atNumber()) {
                values.put(name, data.number());
            } else {
                data.skipValue();
            }
        }
        Long validity = values.get("UIDVALIDITY");
        counts.put(
                mailbox,
                new Counts(
                        count(values, "MESSAGES"),
                        count(values, "UNSEEN"),
                        validity == null ? null : UidValidity.of(validity & 0xffff_ffffL),
                        values.getOrDefault("UIDNEXT", 0L)));
    }

    private static int count(Map<String, Long> values, String name) {
        return Math.clamp(values.getOrDefault(name, 0L), 0, Integer.MAX_VALUE);
    }
}
