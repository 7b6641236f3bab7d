package org.turnstone.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.account.AccountConfig.Domain;
import org.turnstone.account.AccountConfig.Username;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapServer;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Credentials;
import org.turnstone.problem.NotFound;
import org.turnstone.security.ServerSecret;
import org.turnstone.smtp.SubmissionServer;

/** Which servers serve an address, and what they know its owner by. */
@ApplicationScoped
public class MailServers {

    private final ServerSecret secret;
    private final Map<String, Domain> domains = new HashMap<>();
    private final Optional<String> defaultDomain;

    MailServers(AccountConfig config, ServerSecret secret) {
        this.secret = secret;
        config.domains()
                .forEach((name, domain) -> domains.put(Addresses.aLabels(name).orElseThrow(), domain));
        this.defaultDomain = config.defaultDomain().flatMap(Addresses::aLabels);
    }

    /** The domain that completes a name typed without one. */
    public Optional<String> defaultDomain() {
        return defaultDomain;
    }

    /** Whether mail of that address's domain is read here. */
    public boolean serve(EmailAddress address) {
        return domains.containsKey(address.domain());
    }

    /** Where its mailboxes are. */
    public ImapServer imap(EmailAddress address) {
        AccountConfig.Imap imap = domain(address).imap();
        return new ImapServer(imap.host(), imap.port(), imap.tls());
    }

    /** Where its messages are handed in. */
    public SubmissionServer submission(EmailAddress address) {
        return SubmissionPorts.server(domain(address).smtp());
    }

    /** What its owner signs in to those servers with. */
    public Credentials credentials(EmailAddress address, String password) {
        String username = domain(address).username() == Username.ADDRESS ? address.email() : address.localPart();
        return new Credentials.Password(username, password);
    }

    /** Whose findings about a sender are believed (RFC 8601 authserv-ids); none where nobody's are. */
    public List<String> authservIds(EmailAddress address) {
        return domain(address).authservId().orElse(List.of());
    }

    /** What the pool knows the account by: the same for the same address, and no way back to it. */
    public AccountKey key(EmailAddress address) {
        byte[] hash = secret.hash("account key", address.email().getBytes(StandardCharsets.UTF_8));
        return new AccountKey(HexFormat.of().formatHex(hash, 0, 8));
    }

    /** A domain may vanish from the configuration while people of it are signed in: their account is no more. */
    private Domain domain(EmailAddress address) {
        Domain domain = domains.get(address.domain());
        if (domain == null) {
            throw new NotFound(NotFound.What.ACCOUNT);
        }
        return domain;
    }
}
