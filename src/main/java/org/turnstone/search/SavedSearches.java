package org.turnstone.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What each person looks for again and again. Remembered for a minute: every page shows it. */
@ApplicationScoped
class SavedSearches {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 10_000;

    private final SavedSearchRows rows;
    private final Cache<Long, List<SavedSearch>> known = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterWrite(KEPT)
            .build();

    SavedSearches(SavedSearchRows rows) {
        this.rows = rows;
    }

    /** All of a person's, by name. */
    List<SavedSearch> of(long person) {
        return known.get(person, rows::of);
    }

    SavedSearch save(long person, String name, String query) {
        SavedSearch saved = rows.save(person, name, query);
        known.invalidate(person);
        return saved;
    }

    SavedSearch rename(long person, long id, String name) {
        SavedSearch renamed = rows.rename(person, id, name);
        known.invalidate(person);
        return renamed;
    }

    /** Forgets it; returns what it was. */
    SavedSearch remove(long person, long id) {
        SavedSearch removed = rows.remove(person, id);
        known.invalidate(person);
        return removed;
    }
}
