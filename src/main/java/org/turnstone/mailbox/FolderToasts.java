package org.turnstone.mailbox;

import jakarta.enterprise.context.RequestScoped;
import org.turnstone.mail.MailboxPath;
import org.turnstone.web.Toast;

/** Says what was done with a folder. */
@RequestScoped
class FolderToasts {

    private final FolderTexts texts;

    FolderToasts(FolderTexts texts) {
        this.texts = texts;
    }

    Toast created(String name) {
        return Toast.of(texts.created(name));
    }

    Toast renamed(String name) {
        return Toast.of(texts.renamed(name));
    }

    Toast removed(MailboxPath mailbox) {
        return Toast.of(texts.removed(mailbox.shown()));
    }

    Toast subscribed(MailboxPath mailbox) {
        return Toast.of(texts.subscribed(mailbox.shown()));
    }

    Toast unsubscribed(MailboxPath mailbox) {
        return Toast.of(texts.unsubscribed(mailbox.shown()));
    }
}
