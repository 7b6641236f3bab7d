package org.turnstone.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** What came to the inbox and is turned away: it goes to Junk, and says so itself, to filters and to other programs. */
final class TurnedAway {

    private static final Logger LOG = Logger.getLogger(TurnedAway.class);

    /** Rows that are read at once. */
    private static final int BATCH = 500;

    private final Predicate<MessageSummary> unwanted;
    private final MailAccess access;

    TurnedAway(Predicate<MessageSummary> unwanted, MailAccess access) {
        this.unwanted = unwanted;
        this.access = access;
    }

    /** Takes away those that are not wanted; returns which. */
    List<Uid> take(UidValidity validity, List<Uid> fresh) {
        List<Uid> going = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += BATCH) {
            List<Uid> some = fresh.subList(from, Math.min(fresh.size(), from + BATCH));
            going.addAll(access.read(MailboxPath.INBOX, folder -> {
                folder.requireValidity(validity);
                return folder.rows().of(some).stream()
                        .filter(unwanted)
                        .map(MessageSummary::uid)
                        .toList();
            }));
        }
        return going.isEmpty() ? going : moved(validity, going);
    }

    private List<Uid> moved(UidValidity validity, List<Uid> going) {
        MailboxPath junk = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.JUNK).path());
        int moved = access.change(MailboxPath.INBOX, folder -> {
            folder.requireValidity(validity);
            folder.addFlags(going, Set.of(Flag.JUNK));
            return folder.move(going, junk).moved();
        });
        LOG.infof("messages of blocked senders went to junk moved=%d", moved);
        return going;
    }
}
