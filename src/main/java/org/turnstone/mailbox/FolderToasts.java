package org.turnstone.mailbox;

import jakarta.enterprise.context.RequestScoped;
import org.turnstone.account.Account;
import org.turnstone.errand.Errands;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** Says what was done with a folder. */
@RequestScoped
class FolderToasts {

    private final FolderTexts texts;
    private final Errands errands;
    private final Visit visit;

    FolderToasts(FolderTexts texts, Errands errands, Visit visit) {
        this.texts = texts;
        this.errands = errands;
        this.visit = visit;
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

    Toast emptied(int messages) {
        return Toast.of(texts.emptied(messages, visit.numbers().count(messages)));
    }

    /** With a way back that is kept here: it names every message that was unread. */
    Toast read(Account account, MailAccess access, MailboxPath mailbox, UnreadAgain.Marked marked) {
        int messages = marked.uids().size();
        String done = texts.read(messages, visit.numbers().count(messages));
        if (messages == 0) {
            return Toast.of(done);
        }
        String url = MailUrl.mailbox(Integer.toString(account.ordinal()), mailbox);
        return new Toast(
                done, errands.undo(account, new UnreadAgain(access, mailbox, marked, url, texts, visit.numbers())));
    }

    Toast subscribed(MailboxPath mailbox) {
        return Toast.of(texts.subscribed(mailbox.shown()));
    }

    Toast unsubscribed(MailboxPath mailbox) {
        return Toast.of(texts.unsubscribed(mailbox.shown()));
    }
}
