package org.turnstone.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozeTexts;
import org.turnstone.snooze.SnoozedMailbox;

/** What people call a mailbox: the word for its purpose in their language, else the last level of its name. */
@ApplicationScoped
public class FolderNames {

    private final MailboxTexts texts;
    private final SnoozeTexts snoozes;

    FolderNames(MailboxTexts texts, SnoozeTexts snoozes) {
        this.texts = texts;
        this.snoozes = snoozes;
    }

    public String of(MailboxNode mailbox) {
        SpecialUse use = mailbox.use();
        if (use == null) {
            return SnoozedMailbox.is(mailbox.path())
                    ? snoozes.folder()
                    : mailbox.path().leaf(mailbox.delimiter());
        }
        return of(use);
    }

    public String of(SpecialUse use) {
        return switch (use) {
            case INBOX -> texts.useInbox();
            case DRAFTS -> texts.useDrafts();
            case SENT -> texts.useSent();
            case ARCHIVE -> texts.useArchive();
            case JUNK -> texts.useJunk();
            case TRASH -> texts.useTrash();
            case ALL -> texts.useAll();
            case FLAGGED -> texts.useFlagged();
        };
    }

    /** With the names of its parents: "Clients / Harbour project". */
    public String full(MailboxNode mailbox) {
        @Nullable SpecialUse use = mailbox.use();
        return use == null && !SnoozedMailbox.is(mailbox.path())
                ? String.join(" / ", mailbox.path().levels(mailbox.delimiter()))
                : of(mailbox);
    }
}
