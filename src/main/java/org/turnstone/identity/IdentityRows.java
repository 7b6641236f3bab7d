package org.turnstone.identity;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.turnstone.account.Account;

/** Identities in the database: each method is a transaction. */
@ApplicationScoped
class IdentityRows {

    @Transactional
    List<Identity> of(long account) {
        return rows(account).stream().map(IdentityRow::identity).toList();
    }

    /** The account's own, from the start. Another request may be making it at the same moment: then this one fails. */
    @Transactional
    void begin(Account account) {
        IdentityRow row = new IdentityRow();
        row.accountId = account.id();
        row.ordinal = 1;
        row.address = account.address().email();
        row.persistAndFlush();
    }

    /** One more, behind the others. */
    @Transactional
    Identity add(Identity fresh) {
        List<IdentityRow> rows = rows(fresh.account());
        IdentityRow row = new IdentityRow();
        row.accountId = fresh.account();
        row.ordinal = rows.isEmpty() ? 1 : rows.getLast().ordinal + 1;
        settle(rows, fresh);
        row.take(fresh);
        row.persistAndFlush();
        return row.identity();
    }

    @Transactional
    void change(Identity changed) {
        List<IdentityRow> rows = rows(changed.account());
        settle(rows, changed);
        one(rows, changed.id()).ifPresent(row -> row.take(changed));
    }

    @Transactional
    void remove(long account, long id) {
        IdentityRow.delete("accountId = ?1 and id = ?2 and ordinal > 1", account, id);
    }

    /** Whoever becomes the one takes it from whoever was. */
    private static void settle(List<IdentityRow> rows, Identity changed) {
        for (IdentityRow row : rows) {
            row.preferred &= !changed.preferred();
            row.forAnswers &= !changed.forAnswers();
        }
    }

    private static Optional<IdentityRow> one(List<IdentityRow> rows, long id) {
        return rows.stream().filter(row -> row.id != null && row.id == id).findFirst();
    }

    private static List<IdentityRow> rows(long account) {
        return IdentityRow.list("accountId", Sort.by("ordinal"), account);
    }
}
