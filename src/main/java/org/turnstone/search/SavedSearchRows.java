package org.turnstone.search;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;

/** What each person looks for again and again, in the database: each method is a transaction. */
@ApplicationScoped
class SavedSearchRows {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;

    SavedSearchRows(Clock clock) {
        this.clock = clock;
    }

    /** All of a person's, by name. */
    @Transactional
    List<SavedSearch> of(long person) {
        return SavedSearchRow.<SavedSearchRow>list("personId", Sort.by("name", "id"), person).stream()
                .map(SavedSearchRow::saved)
                .toList();
    }

    @Transactional
    SavedSearch save(long person, String name, String query) {
        if (query.isBlank() || query.length() > RecentSearches.LONGEST) {
            throw new InvalidInput("q", "search.length");
        }
        if (SavedSearchRow.count("personId", person) >= MOST) {
            throw new InvalidInput("name", "search.many");
        }
        SavedSearchRow row = new SavedSearchRow();
        row.personId = person;
        row.name = checked(name);
        row.query = query;
        row.created = clock.instant();
        row.persist();
        return row.saved();
    }

    @Transactional
    SavedSearch rename(long person, long id, String name) {
        SavedSearchRow row = row(person, id);
        row.name = checked(name);
        return row.saved();
    }

    /** Forgets it; returns what it was. */
    @Transactional
    SavedSearch remove(long person, long id) {
        SavedSearchRow row = row(person, id);
        row.delete();
        return row.saved();
    }

    /** Another person's is as good as none. */
    private static SavedSearchRow row(long person, long id) {
        return SavedSearchRow.<SavedSearchRow>find("id = ?1 and personId = ?2", id, person)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(NotFound.What.PAGE));
    }

    private static String checked(String name) {
        String line = name.strip();
        if (line.isEmpty() || line.length() > LONGEST_NAME || line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("name", "search.name");
        }
        return line;
    }
}
