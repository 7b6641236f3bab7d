package org.turnstone.session;

import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.user.Person;

/**
 * Who is behind this web request. Injected into resources, and into nothing else: what they call takes an
 * {@link Account} or a mail access, so that it runs without a request too.
 */
public interface SignedIn {

    /**
     * The person.
     *
     * @throws org.turnstone.problem.SignInRequired without a session
     */
    Person person();

    /** Their accounts, in the order of their ordinals; never empty. */
    List<Account> accounts();

    /**
     * The account an address of ours names.
     *
     * @throws org.turnstone.problem.NotFound ({@code ACCOUNT}) where this person has no such account
     */
    Account account(int ordinal);
}
