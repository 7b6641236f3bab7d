package org.turnstone.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;

/** As whom people write. Every account has one identity from the start: its own address. */
@ApplicationScoped
public class Identities {

    private static final int MOST = 50;

    private final IdentityRows rows;
    private final SenderRules rules;
    private final IdentityConfig config;

    Identities(IdentityRows rows, SenderRules rules, IdentityConfig config) {
        this.rows = rows;
        this.rules = rules;
        this.config = config;
    }

    /** Those that may be written as: what the operator no longer allows is kept, and not offered. */
    public OwnIdentities of(Account account) {
        return new OwnIdentities(
                kept(account).stream()
                        .filter(identity -> mayUse(account, identity))
                        .toList(),
                rules);
    }

    /** All there are, in order. */
    List<Identity> kept(Account account) {
        List<Identity> known = rows.of(account.id());
        if (!known.isEmpty()) {
            return known;
        }
        try {
            rows.begin(account);
        } catch (PersistenceException begunMeanwhile) {
            // Two requests of one person: the other one was first.
            return rows.of(account.id());
        }
        return rows.of(account.id());
    }

    boolean mayUse(Account account, Identity identity) {
        return identity.isMain() || mayUse(account, identity.from());
    }

    /** Whether the account may write from that address. */
    boolean mayUse(Account account, EmailAddress address) {
        return rules.allow(account.address(), address);
    }

    IdentityConfig.Changes changes() {
        return config.changes();
    }

    boolean mayAdd(Account account) {
        return config.changes() == IdentityConfig.Changes.EVERYTHING
                && kept(account).size() < MOST;
    }

    /**
     * One of an account.
     *
     * @throws NotFound for anybody else's
     */
    Identity require(Account account, long id) {
        return kept(account).stream()
                .filter(identity -> identity.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFound.What.IDENTITY));
    }

    /** One more; its id is given it here. */
    Identity add(Account account, Identity fresh) {
        if (!mayAdd(account)) {
            throw new InvalidInput("address", "identity.too-many");
        }
        return rows.add(fresh);
    }

    void change(Identity changed) {
        rows.change(changed);
    }

    void remove(Identity identity) {
        rows.remove(identity.account(), identity.id());
    }
}
