package org.turnstone.label;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.mail.Flag;

/** Labels in the database: each method is a transaction. */
@ApplicationScoped
class LabelRows {

    @Transactional
    List<Label> of(long account) {
        return LabelRow.<LabelRow>list("accountId", account).stream()
                .map(LabelRow::label)
                .toList();
    }

    /** Adds a label, unless its keyword has one. */
    @Transactional
    void add(long account, Label label) {
        if (row(account, label.keyword()).isEmpty()) {
            LabelRow fresh = new LabelRow();
            fresh.accountId = account;
            fresh.keyword = stored(label.keyword());
            fresh.name = label.name();
            fresh.hue = label.hue();
            fresh.persist();
        }
    }

    @Transactional
    void change(long account, Flag keyword, String name, int hue) {
        row(account, keyword).ifPresent(row -> {
            row.name = name;
            row.hue = hue;
        });
    }

    @Transactional
    void remove(long account, Flag keyword) {
        LabelRow.delete("accountId = ?1 and keyword = ?2", account, stored(keyword));
    }

    private static Optional<LabelRow> row(long account, Flag keyword) {
        return LabelRow.<LabelRow>find("accountId = ?1 and keyword = ?2", account, stored(keyword))
                .firstResultOptional();
    }

    private static String stored(Flag keyword) {
        return keyword.keyword().toLowerCase(Locale.ROOT);
    }
}
