package org.turnstone.block;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.account.Addresses;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.EnteredAddresses;

/**
 * Whom somebody does not want to hear from: one address, or everybody at a domain. A domain is that name alone and none
 * below it: "@co.example" must not be half a country.
 *
 * @param text {@code ada@example.org} or {@code @example.org}, in the form that {@link Addresses} compares
 */
public record BlockRule(String text) {

    /** In characters; RFC 5321 section 4.5.3.1 allows no address to be longer. */
    static final int LONGEST = 320;

    private static final CharMatcher DOT = CharMatcher.is('.');

    /** One address; empty for one that cannot be written down as a rule. */
    public static Optional<BlockRule> ofAddress(EmailAddress address) {
        return Optional.of(form(address.email()))
                .filter(text -> text.length() <= LONGEST && text.indexOf('@') > 0 && !text.endsWith("@"))
                .map(BlockRule::new);
    }

    /** Everybody at the domain of an address; empty where it has none. */
    public static Optional<BlockRule> ofDomain(EmailAddress address) {
        return ofAddress(address)
                .map(rule -> rule.text.substring(rule.text.lastIndexOf('@')))
                .map(BlockRule::new);
    }

    /**
     * What a person has typed: an address, with or without a name, or a domain behind an at sign.
     *
     * @return empty where it is neither
     */
    static Optional<BlockRule> typed(String typed) {
        String text = typed.strip().replaceFirst("^\\*@", "@");
        if (text.startsWith("@")) {
            return ofDomain(EmailAddress.of("x" + text)).filter(BlockRule::isSound);
        }
        EnteredAddresses entered = org.turnstone.mime.Addresses.parseEntered(text);
        List<EmailAddress> addresses = entered.addresses();
        return entered.isWellFormed() && addresses.size() == 1
                ? ofAddress(addresses.getFirst()).filter(BlockRule::isSound)
                : Optional.empty();
    }

    /** Whether mail could come from there: a top-level domain alone is nobody's. */
    private boolean isSound() {
        String domain = text.substring(text.lastIndexOf('@') + 1);
        return domain.indexOf('.') > 0
                && Addresses.normalised(isDomain() ? "x" + text : text, Optional.empty())
                        .isPresent();
    }

    public boolean isDomain() {
        return text.startsWith("@");
    }

    public boolean covers(EmailAddress address) {
        return coversForm(form(address.email()));
    }

    /** Whether it covers an address in the form that is compared. */
    boolean coversForm(String form) {
        return isDomain() ? form.endsWith(text) : form.equals(text);
    }

    /** What cannot be normalised is compared without regard to case; a dot at the end of a domain says nothing. */
    static String form(String address) {
        String bare = DOT.trimTrailingFrom(address.strip());
        return Addresses.normalised(bare, Optional.empty())
                .map(EmailAddress::email)
                .orElseGet(() -> bare.toLowerCase(Locale.ROOT));
    }
}
