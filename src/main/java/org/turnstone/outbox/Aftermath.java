package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Accounts;
import org.turnstone.draft.Keeping;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.ServerRefused;

/**
 * What changes around a message once its copy stands in Sent: the original is marked, and put
 * away where its writer wants that, and the draft removed. Doing it twice
 * does no harm; where the original's or the draft's mailbox has changed since, or may not
 * be written to, there is nothing to do.
 */
@ApplicationScoped
class Aftermath {

    private static final Logger LOG = Logger.getLogger(Aftermath.class);

    private final Accounts accounts;
    private final Keeping keeping;

    Aftermath(Accounts accounts, Keeping keeping) {
        this.accounts = accounts;
        this.keeping = keeping;
    }

    /** @throws org.turnstone.problem.Problem where the server cannot be asked now */
    void tidy(Item item, MailAccess access) {
        Set<Flag> flags =
                item.details().originalFlags().stream().map(Flag::new).collect(Collectors.toUnmodifiableSet());
        if (!flags.isEmpty()) {
            at(item.details().original(), access, (folder, uid) -> folder.addFlags(uid, flags));
        }
        putAway(item, access);
        at(item.details().draft(), access, ImapFolder::expunge);
        // A server that was stopped while it saved may have left a copy of which nobody knows.
        accounts.find(item.account()).ifPresent(account -> keeping.clear(account, access, new SubmissionId(item.id())));
    }

    private static void putAway(Item item, MailAccess access) {
        List<Uid> those = item.details().putAway().stream().map(Uid::of).toList();
        if (!those.isEmpty()) {
            MailboxPath archive = new Mailboxes(access).require(SpecialUse.ARCHIVE);
            at(item.details().original(), access, (folder, _) -> folder.move(those, archive)
                    .moved());
        }
    }

    private static void at(@Nullable Place place, MailAccess access, Step step) {
        if (place == null) {
            return;
        }
        try {
            access.change(place.ref().mailbox(), folder -> {
                folder.requireValidity(place.ref().validity());
                return step.apply(folder, List.of(place.ref().uid()));
            });
        } catch (NotFound | MailboxChanged | ServerRefused settled) {
            LOG.infof("what a message was about stays as it is reason=%s", settled.getMessage());
        }
    }

    private interface Step {
        int apply(ImapFolder folder, List<Uid> uids) throws IOException;
    }
}
