package org.turnstone.imap;

import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.UidValidity;

/** One account's part of the {@link SummaryCache}: a connection has these, and no way to anybody else's. */
record Shelves(SummaryCache cache, PoolKey owner) {

    SummaryCache.Shelf of(MailboxPath mailbox, UidValidity validity) {
        return cache.shelf(owner, mailbox, validity);
    }
}
