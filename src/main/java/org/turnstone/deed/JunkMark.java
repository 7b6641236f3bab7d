package org.turnstone.deed;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.turnstone.imap.ImapFolder;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Mailboxes;

/**
 * What a move says of its messages being junk: {@code $Junk} and {@code $NotJunk} are keywords that filters learn from
 * and other programs show (registered with IANA). To Trash anything goes, so that says nothing.
 */
enum JunkMark {
    NONE,
    JUNK,
    NOT_JUNK;

    static JunkMark of(Mailboxes.Tree tree, MailboxPath from, MailboxPath to) {
        MailboxPath junk = tree.of(SpecialUse.JUNK).orElse(null);
        if (junk == null || from.equals(to)) {
            return NONE;
        }
        if (to.equals(junk)) {
            return JUNK;
        }
        boolean trashed = tree.of(SpecialUse.TRASH).filter(to::equals).isPresent();
        return from.equals(junk) && !trashed ? NOT_JUNK : NONE;
    }

    /** Says it, in a mailbox that keeps such words; in any other the move says enough. */
    void put(ImapFolder folder, Collection<Uid> uids) throws IOException {
        switch (this) {
            case NONE -> {
                // Nothing is said of most moves.
            }
            case JUNK -> put(folder, uids, Flag.JUNK, Flag.NOT_JUNK);
            case NOT_JUNK -> put(folder, uids, Flag.NOT_JUNK, Flag.JUNK);
        }
    }

    private static void put(ImapFolder folder, Collection<Uid> uids, Flag said, Flag denied) throws IOException {
        if (folder.notPermitted(Set.of(said)).isEmpty()) {
            folder.addFlags(uids, Set.of(said));
            folder.removeFlags(uids, Set.of(denied));
        }
    }
}
