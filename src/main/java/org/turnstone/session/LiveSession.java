package org.turnstone.session;

import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.user.Person;

/**
 * A session that has not ended, as requests use it.
 *
 * @param id the hash of its identifier, in hexadecimal digits
 * @param accounts all of the person's, never empty
 * @param account the one whose password it holds
 */
record LiveSession(String id, Person person, List<Account> accounts, Account account, SealedPassword password) {}
