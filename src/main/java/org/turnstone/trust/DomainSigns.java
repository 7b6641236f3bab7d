package org.turnstone.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Lookalikes;
import org.turnstone.trust.Evidence.Kind;

/** Domains made to be taken for others, held against those the reader has to do with and against no list of the famous. */
final class DomainSigns {

    private DomainSigns() {}

    static List<Evidence> of(Examined message, EmailAddress author) {
        List<Evidence> found = new ArrayList<>();
        String domain = author.domain();
        if (Lookalikes.mixesScripts(domain)) {
            found.add(Evidence.of(Kind.MIXED_SCRIPTS, domain));
        }
        Organisation own = Organisation.of(domain);
        if (!own.known() || message.knows(own)) {
            return found;
        }
        KnownDomains self = KnownDomains.of(Set.of(Organisation.of(message.self())));
        Optional<Organisation> alike = Stream.of(message.known().domains(), self)
                .flatMap(known -> known.takenFor(domain, own).stream())
                .findFirst();
        Optional<Organisation> near = alike.isPresent() || message.heard().orElse(false)
                ? Optional.empty()
                : Stream.of(message.known().domains(), self)
                        .flatMap(known -> known.near(own).stream())
                        .findFirst();
        alike.ifPresent(other -> found.add(new Evidence(Kind.LOOKALIKE_DOMAIN, domain, other.domain())));
        near.ifPresent(other -> found.add(new Evidence(Kind.NEARLY_KNOWN_DOMAIN, domain, other.domain())));
        return found;
    }
}
