package org.turnstone.search;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What each person looked for lately: the last twenty searches, the newest first, each once. */
@ApplicationScoped
class RecentSearches {

    static final int MOST = 20;
    static final int LONGEST = 500;

    private final Clock clock;

    RecentSearches(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    List<String> of(long person) {
        return rows(person).stream().map(row -> row.query).toList();
    }

    /** Takes note of one; a longer one than anybody types is not kept. */
    @Transactional
    void add(long person, String query) {
        if (query.isBlank() || query.length() > LONGEST) {
            return;
        }
        RecentSearchRow.delete("personId = ?1 and query = ?2", person, query);
        RecentSearchRow row = new RecentSearchRow();
        row.personId = person;
        row.query = query;
        row.used = clock.instant();
        row.persist();
        rows(person).stream().skip(MOST).forEach(RecentSearchRow::delete);
    }

    /** Forgets all of them. */
    @Transactional
    void forget(long person) {
        RecentSearchRow.delete("personId", person);
    }

    private static List<RecentSearchRow> rows(long person) {
        return RecentSearchRow.list("personId", Sort.descending("used", "id"), person);
    }
}
