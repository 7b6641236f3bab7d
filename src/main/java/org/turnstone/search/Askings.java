package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.label.Labels;
import org.turnstone.mailbox.FolderNames;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;

/** Understands what somebody wants to find in their mail. */
@RequestScoped
class Askings {

    private final KnownMailboxes mailboxes;
    private final FolderNames names;
    private final Labels labels;
    private final SearchConfig config;
    private final Clock clock;

    Askings(KnownMailboxes mailboxes, FolderNames names, Labels labels, SearchConfig config, Clock clock) {
        this.mailboxes = mailboxes;
        this.names = names;
        this.labels = labels;
        this.config = config;
        this.clock = clock;
    }

    Asked of(Account account, MailAccess access, String typed) {
        Mailboxes.Tree tree = mailboxes.of(account, access);
        Query query = Query.parse(typed);
        Criteria criteria = new Criteria(account, labels.of(account), clock.instant());
        return new Asked(
                account,
                typed,
                query,
                tree,
                Places.of(query, tree, names),
                new Searching(access, criteria.of(query), config));
    }
}
