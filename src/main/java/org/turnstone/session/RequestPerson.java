package org.turnstone.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.SignInRequired;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.user.Person;

/** The person by the identity that {@link SessionMechanism} found. */
@RequestScoped
class RequestPerson implements SignedIn {

    private final SecurityIdentity identity;
    private final MailServers servers;
    private final ImapPool pool;

    RequestPerson(SecurityIdentity identity, MailServers servers, ImapPool pool) {
        this.identity = identity;
        this.servers = servers;
        this.pool = pool;
    }

    @Override
    public Person person() {
        return credential().session().person();
    }

    @Override
    public String session() {
        return credential().session().id();
    }

    @Override
    public List<Account> accounts() {
        return credential().session().accounts();
    }

    @Override
    public Account account(int ordinal) {
        return accounts().stream()
                .filter(account -> account.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFound.What.ACCOUNT));
    }

    @Override
    public MailAccess access(Account account) {
        return pool.access(servers.key(account.address()), servers.imap(account.address()), credentials(account));
    }

    @Override
    public SubmissionServer submissionServer(Account account) {
        return servers.submission(account.address());
    }

    @Override
    public Credentials credentials(Account account) {
        SessionCredential credential = credential();
        if (account.id() != credential.session().account().id()) {
            throw new NotFound(NotFound.What.ACCOUNT);
        }
        return servers.credentials(account.address(), credential.password());
    }

    private SessionCredential credential() {
        return Optional.ofNullable(identity.getCredential(SessionCredential.class))
                .orElseThrow(() -> new SignInRequired(SignInRequired.Reason.NO_SESSION));
    }
}
