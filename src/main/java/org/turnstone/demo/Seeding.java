package org.turnstone.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.MailboxPath;

/** Puts a script's mail into a person's mailboxes, oldest first, as time would have. */
final class Seeding {

    /** Mailboxes that are there although no mail is in them. */
    private static final List<String> ALWAYS = List.of("Drafts", "Sent", "Archive", "Junk", "Trash");

    private Seeding() {}

    /** @param now what the script's times count from */
    static void seed(MailAccess access, Script script, ZonedDateTime now) {
        Map<MailboxPath, List<ScriptedMail>> mailboxes = new LinkedHashMap<>();
        ALWAYS.forEach(name -> mailboxes.put(MailboxPath.of(name), new ArrayList<>()));
        script.mails().forEach(mail -> mailboxes
                .computeIfAbsent(mail.mailbox(), any -> new ArrayList<>())
                .add(mail));
        MailWriter writer = new MailWriter(script, now);
        mailboxes.forEach((mailbox, mails) -> {
            mails.sort(Comparator.comparing(mail -> mail.sentAt(now)));
            access.changeMailboxes(tree -> {
                if (!mailbox.isInbox()) {
                    tree.create(mailbox);
                }
                for (ScriptedMail mail : mails) {
                    Instant received = mail.sentAt(now).toInstant();
                    tree.append(mailbox, mail.flags(), received, MessageSource.of(writer.write(mail)));
                }
                return mails.size();
            });
        });
    }
}
