package org.turnstone.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.mail.EmailAddress;

/** The one form of an address that sign-in compares, stores and looks up. */
public final class Addresses {

    /** RFC 5321 section 4.5.3.1: 64 octets, an at sign, 255 octets. */
    private static final int LONGEST = 320;

    private Addresses() {}

    /**
     * The address as it is stored: no white space around it, domain as lower-case A-labels (RFC 5890), local part in
     * lower case since no server people use tells {@code Anna} from {@code anna} and every person expects one account.
     *
     * @param typed what the person typed; may lack the domain
     * @param defaultDomain what completes an address without one
     * @return empty where it cannot be an address
     */
    public static Optional<EmailAddress> normalised(String typed, Optional<String> defaultDomain) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        String local = at < 0 ? text : text.substring(0, at);
        Optional<String> domain = at < 0 ? defaultDomain : Optional.of(text.substring(at + 1));
        if (local.isEmpty() || !local.chars().allMatch(Addresses::allowed)) {
            return Optional.empty();
        }
        return domain.flatMap(Addresses::aLabels)
                .map(ascii -> local.toLowerCase(Locale.ROOT) + "@" + ascii)
                .filter(address -> address.length() <= LONGEST)
                .map(EmailAddress::of);
    }

    /** The domain as A-labels in lower case; empty where it is no domain name. */
    static Optional<String> aLabels(String domain) {
        try {
            String ascii = IDN.toASCII(domain.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() || ascii.endsWith(".") ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean allowed(int character) {
        return character > ' ' && character != 0x7F && character != '@' && character != '"';
    }
}
