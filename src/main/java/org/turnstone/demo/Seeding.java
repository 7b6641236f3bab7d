package org.turnstone.demo;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;

/**
 * Puts a script's mail into a person's mailboxes, oldest first, as time would have. By the server's own interface: over
 * IMAP its every answer waits 40 ms for the acknowledgement of the one before, which makes ten seconds of three hundred
 * messages.
 */
final class Seeding {

    /** Mailboxes that are there although no mail is in them. */
    private static final List<String> ALWAYS = List.of("Drafts", "Sent", "Archive", "Junk", "Trash");

    private final ImapHostManager host;
    private final GreenMailUser user;
    private final ZonedDateTime now;
    private final Session session = Session.getInstance(System.getProperties());

    /** @param now what the script's times count from */
    Seeding(ImapHostManager host, GreenMailUser user, ZonedDateTime now) {
        this.host = host;
        this.user = user;
        this.now = now;
    }

    void seed(Script script) {
        Map<MailboxPath, List<ScriptedMail>> mailboxes = new LinkedHashMap<>();
        ALWAYS.forEach(name -> mailboxes.put(MailboxPath.of(name), new ArrayList<>()));
        script.mails().forEach(mail -> mailboxes
                .computeIfAbsent(mail.mailbox(), any -> new ArrayList<>())
                .add(mail));
        MailWriter writer = new MailWriter(script, now);
        mailboxes.forEach((mailbox, mails) -> {
            MailFolder folder = folder(mailbox);
            mails.sort(Comparator.comparing(mail -> mail.sentAt(now)));
            mails.forEach(mail -> append(folder, mail, writer.write(mail)));
        });
    }

    private MailFolder folder(MailboxPath mailbox) {
        try {
            if (mailbox.isInbox()) {
                return host.getInbox(user);
            }
            MailFolder folder = host.createMailbox(user, mailbox.name());
            host.subscribe(user, mailbox.name());
            return folder;
        } catch (FolderException | AuthorizationException refused) {
            throw new IllegalStateException("the demo's mail server makes no mailbox", refused);
        }
    }

    private void append(MailFolder folder, ScriptedMail mail, byte[] message) {
        try {
            Date received = Date.from(mail.sentAt(now).toInstant());
            folder.appendMessage(new MimeMessage(session, new ByteArrayInputStream(message)), flags(mail), received);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("the demo's mail cannot be read", unreadable);
        }
    }

    private static Flags flags(ScriptedMail mail) {
        Flags flags = new Flags();
        for (Flag flag : mail.flags()) {
            if (flag.equals(Flag.SEEN)) {
                flags.add(Flags.Flag.SEEN);
            } else if (flag.equals(Flag.FLAGGED)) {
                flags.add(Flags.Flag.FLAGGED);
            } else if (flag.equals(Flag.ANSWERED)) {
                flags.add(Flags.Flag.ANSWERED);
            } else if (flag.equals(Flag.DRAFT)) {
                flags.add(Flags.Flag.DRAFT);
            } else {
                flags.add(flag.keyword());
            }
        }
        return flags;
    }
}
