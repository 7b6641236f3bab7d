package org.turnstone.mailbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;

/**
 * Names and purposes of mailboxes, remembered for a minute: a message that is opened offers them as places to move to,
 * and must not wait for a LIST. Counts in here are old; whoever shows counts asks the server.
 */
@ApplicationScoped
public class KnownMailboxes {

    private static final int MOST_ACCOUNTS = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<Long, Mailboxes.Tree> trees = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(KEPT)
            .build();

    /** As they were within the last minute. */
    public Mailboxes.Tree of(Account account, MailAccess access) {
        Mailboxes.Tree known = trees.getIfPresent(account.id());
        return known != null ? known : fresh(account, access);
    }

    /** As they are. */
    public Mailboxes.Tree fresh(Account account, MailAccess access) {
        Mailboxes.Tree tree = new Mailboxes(access).tree();
        keep(account, tree);
        return tree;
    }

    /** They were asked for just now. */
    public void keep(Account account, Mailboxes.Tree tree) {
        trees.put(account.id(), tree);
    }

    /** One of them was made, renamed or deleted. */
    public void changed(Account account) {
        trees.invalidate(account.id());
    }
}
