package org.turnstone.account;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.turnstone.mail.EmailAddress;
import org.turnstone.user.People;
import org.turnstone.user.Person;

/** Who reads which mail. */
@ApplicationScoped
public class Accounts {

    private final People people;
    private final Clock clock;

    Accounts(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** All accounts of a person, in the order of their ordinals. */
    @Transactional
    public List<Account> of(long personId) {
        return AccountRow.<AccountRow>list("personId", Sort.by("ordinal"), personId).stream()
                .map(AccountRow::account)
                .toList();
    }

    /** The account with that id. */
    @Transactional
    public Optional<Account> find(long id) {
        return AccountRow.<AccountRow>findByIdOptional(id).map(AccountRow::account);
    }

    /** The account of that address, if somebody has signed in with it. */
    @Transactional
    public Optional<Account> known(EmailAddress address) {
        return AccountRow.<AccountRow>find("address", address.email())
                .firstResultOptional()
                .map(AccountRow::account);
    }

    /**
     * The account of that address, made with a person of its own if nobody has signed in with it before. Called only
     * after the mail server took the password.
     *
     * @param address normalised, as {@link Addresses#normalised} gives it
     */
    @Transactional
    public Account ofAddress(EmailAddress address) {
        return AccountRow.<AccountRow>find("address", address.email())
                .firstResultOptional()
                .map(AccountRow::account)
                .orElseGet(() -> open(people.create(), address));
    }

    private Account open(Person person, EmailAddress address) {
        AccountRow row = new AccountRow();
        row.personId = person.id();
        row.ordinal = 1;
        row.address = address.email();
        row.created = clock.instant();
        row.persist();
        return row.account();
    }
}
