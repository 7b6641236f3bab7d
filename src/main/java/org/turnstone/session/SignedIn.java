package org.turnstone.session;

import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.user.Person;

/**
 * Who is behind this web request. Injected into resources, and into nothing else: what they call takes an
 * {@link Account} or a {@link MailAccess}, so that it runs without a request too.
 *
 * <p>Every method throws {@link org.turnstone.problem.SignInRequired} without a session; the paths that allow that are
 * few and named in the configuration.
 */
public interface SignedIn {

    /** The person. */
    Person person();

    /** What their session is known by, on this server and nowhere else: it opens nothing. */
    String session();

    /** Their accounts, in the order of their ordinals; never empty. */
    List<Account> accounts();

    /**
     * The account an address of ours names.
     *
     * @throws org.turnstone.problem.NotFound ({@code ACCOUNT}) where this person has no such account
     */
    Account account(int ordinal);

    /** The account's mailboxes. Opens the password, and no connection before one is needed. */
    MailAccess access(Account account);

    /** Where the account's messages are handed in. */
    SubmissionServer submissionServer(Account account);

    /** What the account's mail servers ask for. */
    Credentials credentials(Account account);
}
