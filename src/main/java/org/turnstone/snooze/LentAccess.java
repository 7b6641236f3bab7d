package org.turnstone.snooze;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;

/**
 * The mailboxes that work without a request may use just now. A password is never kept for it (ADR 5): whoever holds an
 * access anyway, for as long as a request lasts, may lend it for as long.
 */
@ApplicationScoped
public class LentAccess {

    private final Map<Long, List<MailAccess>> lent = new ConcurrentHashMap<>();

    /** Until it is closed. */
    @FunctionalInterface
    public interface Loan extends AutoCloseable {
        @Override
        void close();
    }

    public Loan lend(Account account, MailAccess access) {
        // Within compute: the last other loan may be ending at this moment, and take its list out of the map.
        lent.compute(account.id(), (_, known) -> {
            List<MailAccess> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(access);
            return all;
        });
        return () -> lent.computeIfPresent(account.id(), (_, all) -> {
            all.remove(access);
            return all.isEmpty() ? null : all;
        });
    }

    /** One access of each account. */
    public void each(Use use) {
        lent.forEach((account, all) -> all.stream().findFirst().ifPresent(access -> use.of(account, access)));
    }

    /** The mail server takes it no longer. */
    void takeBack(long account) {
        lent.remove(account);
    }

    /** What is done with it. */
    @FunctionalInterface
    public interface Use {
        void of(long account, MailAccess access);
    }
}
