package org.turnstone.block;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.imap.MailAccess;
import org.turnstone.trust.Correspondence;
import org.turnstone.trust.Correspondents;

/** Whom one cannot block, and whom one hardly means to. */
@ApplicationScoped
public class BlockLimits {

    private final Accounts accounts;
    private final Correspondence correspondence;

    /** Addresses in the form that rules compare, made once for those who are known: every message that is opened asks. */
    private final Cache<Correspondents, Map<String, String>> forms =
            Caffeine.newBuilder().weakKeys().build();

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

    private List<String> covered(BlockRule rule, Correspondents known) {
        return forms.get(known, BlockLimits::forms).entrySet().stream()
                .filter(address -> rule.coversForm(address.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, String> forms(Correspondents known) {
        return known.addresses().stream().collect(Collectors.toUnmodifiableMap(address -> address, BlockRule::form));
    }
}
