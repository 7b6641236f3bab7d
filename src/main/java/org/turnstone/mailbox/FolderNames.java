package org.turnstone.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.SpecialUse;

/** What people call a mailbox: the word for its purpose in their language, else the last level of its name. */
@ApplicationScoped
public class FolderNames {

    private final MailboxTexts texts;

    FolderNames(MailboxTexts texts) {
        this.texts = texts;
    }

    public String of(MailboxNode mailbox) {
        SpecialUse use = mailbox.use();
        return use == null ? mailbox.path().leaf(mailbox.delimiter()) : of(use);
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
        return use == null ? String.join(" / ", mailbox.path().levels(mailbox.delimiter())) : of(use);
    }
}
