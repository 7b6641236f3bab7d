package org.turnstone.snippet;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;

/** The texts that people keep, each for themselves: each method is a transaction. */
@ApplicationScoped
public class Snippets {

    private static final int MOST = 200;

    private final Clock clock;

    Snippets(Clock clock) {
        this.clock = clock;
    }

    /** All of a person's, by name. */
    @Transactional
    public List<Snippet> of(long person) {
        return SnippetRow.<SnippetRow>list("personId = ?1 and not removed", Sort.by("name", "id"), person).stream()
                .map(SnippetRow::snippet)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound for anybody else's
     */
    @Transactional
    public Snippet require(long person, long id) {
        return row(person, id, false).map(SnippetRow::snippet).orElseThrow(() -> new NotFound(NotFound.What.SNIPPET));
    }

    /** One more. */
    @Transactional
    public Snippet add(long person, Snippet fresh) {
        if (SnippetRow.count("personId", person) >= MOST) {
            throw new InvalidInput("name", "snippet.too-many");
        }
        SnippetRow row = new SnippetRow();
        row.personId = person;
        row.take(fresh, clock.instant());
        row.persistAndFlush();
        return row.snippet();
    }

    @Transactional
    void change(long person, Snippet changed) {
        row(person, changed.id(), false).ifPresent(row -> row.take(changed, clock.instant()));
    }

    /** Takes one away, and forgets the one before: {@link #restore} brings back the last. */
    @Transactional
    void remove(long person, long id) {
        SnippetRow.delete("personId = ?1 and removed", person);
        row(person, id, false).ifPresent(row -> row.removed = true);
    }

    /** Brings back what was removed last. */
    @Transactional
    Optional<Snippet> restore(long person, long id) {
        Optional<SnippetRow> row = row(person, id, true);
        row.ifPresent(found -> found.removed = false);
        return row.map(SnippetRow::snippet);
    }

    private static Optional<SnippetRow> row(long person, long id, boolean removed) {
        return SnippetRow.find("personId = ?1 and id = ?2 and removed = ?3", person, id, removed)
                .firstResultOptional();
    }
}
