package org.turnstone.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.account.Addresses;
import org.turnstone.mail.EmailAddress;

/** Which addresses may be written from (S04): the operator's word, compared in the form that sign-in compares. */
@ApplicationScoped
class SenderRules {

    private static final String NO_SEPARATOR = "none";

    private final IdentityConfig.Addresses addresses;
    private final String separator;
    private final Map<String, Set<String>> aliases = new HashMap<>();

    SenderRules(IdentityConfig config) {
        this.addresses = config.addresses();
        this.separator = config.separator();
        config.aliases()
                .forEach((account, further) -> form(account).ifPresent(own -> aliases.put(own, forms(further))));
    }

    private static Set<String> forms(List<String> addresses) {
        Set<String> forms = new HashSet<>();
        addresses.forEach(address -> form(address).ifPresent(forms::add));
        return forms;
    }

    /** Whether the account may write from that address. */
    boolean allow(EmailAddress account, EmailAddress from) {
        Optional<String> own = form(account.email());
        Optional<String> wanted = form(from.email());
        if (own.isEmpty() || wanted.isEmpty()) {
            return false;
        }
        return isSame(account, from)
                || aliases.getOrDefault(own.get(), Set.of()).stream()
                        .anyMatch(alias -> isSame(EmailAddress.of(alias), from))
                || switch (addresses) {
                    case ACCOUNT -> false;
                    case DOMAIN -> domain(own.get()).equals(domain(wanted.get()));
                    case ANY -> true;
                };
    }

    /** Whether both are one mailbox: the same, or the second a subaddress of the first. */
    boolean isSame(EmailAddress address, EmailAddress other) {
        return isExactly(address, other) || isBelow(address, other);
    }

    boolean isExactly(EmailAddress address, EmailAddress other) {
        Optional<String> form = form(address.email());
        return form.isPresent() && form.equals(form(other.email()));
    }

    /** Whether the second is a subaddress of the first (RFC 5233). */
    private boolean isBelow(EmailAddress address, EmailAddress other) {
        if (separator.isEmpty() || separator.equals(NO_SEPARATOR)) {
            return false;
        }
        Optional<String> base = form(address.email());
        Optional<String> below = form(other.email());
        if (base.isEmpty() || below.isEmpty()) {
            return false;
        }
        String start = EmailAddress.of(base.get()).localPart() + separator;
        String local = EmailAddress.of(below.get()).localPart();
        return local.startsWith(start)
                && local.length() > start.length()
                && domain(base.get()).equals(domain(below.get()));
    }

    private static Optional<String> form(String address) {
        return Addresses.normalised(address, Optional.empty()).map(EmailAddress::email);
    }

    private static String domain(String form) {
        return EmailAddress.of(form).domain();
    }
}
