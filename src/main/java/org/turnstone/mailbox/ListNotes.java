package org.turnstone.mailbox;

import jakarta.enterprise.context.RequestScoped;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.web.Visit;

/** What is said beside the name of a list: how many are unread, where anybody waits for what is. */
@RequestScoped
class ListNotes {

    private final MailboxTexts texts;
    private final Visit visit;

    ListNotes(MailboxTexts texts, Visit visit) {
        this.texts = texts;
        this.visit = visit;
    }

    /** Empty for nothing to say. */
    String of(MailboxNode node) {
        boolean counted = node.unseen() > 0
                && node.use() != SpecialUse.SENT
                && node.use() != SpecialUse.DRAFTS
                && !SnoozedMailbox.is(node.path());
        return counted ? texts.listUnread(node.unseen(), visit.numbers().count(node.unseen())) : "";
    }

    /** The title of the list's document. */
    static String headed(String title, String note) {
        return note.isEmpty() ? title : title + " – " + note;
    }
}
