package org.turnstone.block;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.trust.Correspondence;
import org.turnstone.trust.Correspondents;

/** Whom one cannot block, and whom one hardly means to. */
@ApplicationScoped
public class BlockLimits {

    private final Accounts accounts;
    private final Correspondence correspondence;

    BlockLimits(Accounts accounts, Correspondence correspondence) {
        this.accounts = accounts;
        this.correspondence = correspondence;
    }

    /** Whether it is about the person themselves. */
    public boolean isOwn(long person, BlockRule rule) {
        return accounts.of(person).stream().map(Account::address).anyMatch(rule::covers);
    }

    /** Those it is about whom the person writes to. */
    List<String> writtenTo(Account account, MailAccess access, BlockRule rule) {
        return covered(rule, correspondence.of(account, access));
    }

    /** The same, as far as it is known by now: what is asked for each message must not wait. */
    public List<String> knownWrittenTo(Account account, BlockRule rule) {
        return covered(rule, correspondence.known(account));
    }

    private static List<String> covered(BlockRule rule, Correspondents known) {
        return known.addresses().stream()
                .filter(address -> rule.covers(EmailAddress.of(address)))
                .sorted()
                .toList();
    }
}
