package org.turnstone.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.account.Addresses;
import org.turnstone.account.MailServers;
import org.turnstone.account.SignedOut;
import org.turnstone.imap.ImapPool;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;
import org.turnstone.security.Audit;
import org.turnstone.security.Audit.Event;
import org.turnstone.security.ClientNetwork;
import org.turnstone.security.SignInThrottle;

/** Signs people in, by what their mail server says of their password, and out. */
@ApplicationScoped
class SignIn {

    static final String ADDRESS_MALFORMED = "address.malformed";
    static final String DOMAIN_UNKNOWN = "domain.unknown";

    /** Longer than any password, and short enough to cost nothing. */
    private static final int LONGEST_PASSWORD = 1024;

    private final MailServers servers;
    private final ImapPool pool;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final jakarta.enterprise.event.Event<SignedOut> left;

    SignIn(
            MailServers servers,
            ImapPool pool,
            Accounts accounts,
            Sessions sessions,
            SignInThrottle throttle,
            Audit audit,
            jakarta.enterprise.event.Event<SignedOut> left) {
        this.servers = servers;
        this.pool = pool;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.left = left;
    }

    /**
     * Asks the mail server, once, and begins a session if it agrees.
     *
     * @param typed the address as the person wrote it
     * @throws InvalidInput for what is no address, and for a domain that is not served
     * @throws org.turnstone.problem.RateLimited before the server is asked, after too many failures
     * @throws Problem as {@link ImapPool#verify} says
     */
    SessionToken begin(String typed, String password, boolean kept, Browser browser, ClientNetwork from) {
        EmailAddress address = Addresses.normalised(typed, servers.defaultDomain())
                .orElseThrow(() -> new InvalidInput("address", ADDRESS_MALFORMED));
        if (!servers.serve(address)) {
            throw new InvalidInput("address", DOMAIN_UNKNOWN);
        }
        String subject = audit.subjectOf(address.email());
        throttle.check(from, subject);
        try {
            verify(address, password);
        } catch (SignInRequired refused) {
            throttle.failed(from, subject);
            audit.record(
                    Event.SIGN_IN_REFUSED, null, subject, from, refused.reason().name());
            throw refused;
        }
        throttle.succeeded(from, subject);
        Account account = accounts.ofAddress(address);
        SessionToken token = sessions.begin(account, password, kept, browser);
        audit.record(Event.SIGNED_IN, account.personId(), null, from, null);
        return token;
    }

    /** Ends the session and, unless another browser of theirs is signed in, the connections to their mail server. */
    void end(SessionToken token, ClientNetwork from, Event event) {
        Optional<LiveSession> live = sessions.find(token, true);
        sessions.end(token);
        live.ifPresent(session -> {
            if (sessions.count(session.account()) == 0) {
                left.fire(new SignedOut(session.account()));
                pool.retire(servers.key(session.account().address()));
            }
            audit.record(event, session.person().id(), null, from, null);
        });
    }

    /** An empty password is refused here: there are servers that take it for an anonymous sign-in. */
    private void verify(EmailAddress address, String password) {
        if (password.isEmpty() || password.length() > LONGEST_PASSWORD || password.indexOf(0) >= 0) {
            throw new SignInRequired(SignInRequired.Reason.PASSWORD_REFUSED);
        }
        pool.verify(servers.key(address), servers.imap(address), servers.credentials(address, password));
    }
}
