package org.turnstone.message;

import org.turnstone.imap.Neighbours;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.web.MailUrl;
import org.turnstone.web.MailboxSegment;

/** The addresses around one message. */
final class ReadingLinks {

    private ReadingLinks() {}

    static MessageLinks of(String account, OpenedMessage message, Neighbours neighbours, Mailboxes.Tree tree) {
        MessageRef ref = message.ref();
        String mailbox = MailUrl.mailbox(account, ref.mailbox());
        boolean draft = message.has(Flag.DRAFT)
                || tree.of(SpecialUse.DRAFTS).filter(ref.mailbox()::equals).isPresent();
        return new MessageLinks(
                MailUrl.message(account, ref),
                mailbox,
                mailbox,
                "/compose?account=" + account + "&original="
                        + MailboxSegment.percentEncode(MailboxSegment.encode(ref.mailbox()) + "/" + ref.id()),
                "/compose?account=" + account,
                draft ? MailUrl.draft(account, ref) : null,
                neighbours.newer().map(uid -> neighbour(account, ref, uid)).orElse(null),
                neighbours.older().map(uid -> neighbour(account, ref, uid)).orElse(null));
    }

    private static String neighbour(String account, MessageRef ref, Uid uid) {
        return MailUrl.message(account, new MessageRef(ref.mailbox(), ref.validity(), uid));
    }
}
