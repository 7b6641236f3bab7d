package org.turnstone.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Everybody who has signed in at least once. */
@ApplicationScoped
public class People {

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /** A new person, with an id of their own. */
    @Transactional
    public Person create() {
        PersonRow row = new PersonRow();
        row.created = clock.instant();
        row.persist();
        return row.person();
    }

    /** The person with that id. */
    @Transactional
    public Optional<Person> find(long id) {
        return PersonRow.<PersonRow>findByIdOptional(id).map(PersonRow::person);
    }
}
