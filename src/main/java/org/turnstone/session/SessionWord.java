package org.turnstone.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.turnstone.content.ContentSession;

/** What an address of the second host carries is what the cookie carries: both halves of the password's key are needed. */
@RequestScoped
class SessionWord implements ContentSession {

    private final SecurityIdentity identity;

    SessionWord(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> word() {
        return Optional.ofNullable(identity.getCredential(SessionCredential.class))
                .map(credential -> credential.token().cookie());
    }
}
