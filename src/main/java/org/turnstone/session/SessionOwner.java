package org.turnstone.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;
import org.turnstone.web.Nameplate;
import org.turnstone.web.PageOwner;

/** A page belongs to whoever's session the request came with. */
@RequestScoped
class SessionOwner implements PageOwner {

    private final SecurityIdentity identity;

    SessionOwner(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Nameplate> nameplate() {
        return credential()
                .map(credential -> Nameplate.of(credential.session().account().address()));
    }

    @Override
    public OptionalLong person() {
        return credential().stream()
                .mapToLong(credential -> credential.session().person().id())
                .findFirst();
    }

    private Optional<SessionCredential> credential() {
        return Optional.ofNullable(identity.getCredential(SessionCredential.class));
    }
}
