package org.turnstone.smtp;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.InvalidInput;

/**
 * An address as it stands between the angle brackets of MAIL and RCPT (RFC 5321 section 4.1.2, RFC 6531 section 3.3).
 * Only what the grammar allows gets this far, so that no address can end its command and begin another (S01, S02).
 *
 * @param text its domain in A-labels where that loses nothing
 */
record WireAddress(String text) {

    private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-[^\\x00-\\x9f\\p{Z}\\p{C}]]++";
    private static final String QUOTED =
            "\"(?:[\\x20-\\x7e&&[^\"\\\\]]|[^\\x00-\\x9f\\p{Z}\\p{C}]|\\\\[\\x20-\\x7e])*+\"";
    private static final String LABEL = "[a-zA-Z0-9_\\-[^\\x00-\\x9f\\p{Z}\\p{C}]]++";
    private static final String LITERAL = "\\[[\\x21-\\x5a\\x5e-\\x7e]++\\]";
    private static final Pattern MAILBOX = Pattern.compile("(?:" + ATOM + "(?:\\." + ATOM + ")*+|" + QUOTED + ")@(?:"
            + LABEL + "(?:\\." + LABEL + ")*+|" + LITERAL + ")");

    /** RFC 5321 section 4.5.3.1.3: a path of 256 octets with its brackets. */
    private static final int LONGEST = 254;

    /** What IDNA 2003 and IDNA 2008 read differently: mapping it would send the mail to another domain. */
    private static final Pattern DEVIATING = Pattern.compile("[ßẞς\\u200c\\u200d]");

    /**
     * @param field the form field that the address is of
     * @throws InvalidInput where it is no address
     */
    static WireAddress of(EmailAddress address, String field) {
        String email = address.email();
        if (!MAILBOX.matcher(email).matches() || email.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new InvalidInput(field, "address.malformed");
        }
        return new WireAddress(isAscii(address.localPart()) ? withAsciiDomain(email) : email);
    }

    /** Whether it can be said in SMTPUTF8 only. */
    boolean needsSmtpUtf8() {
        return !isAscii(text);
    }

    private static String withAsciiDomain(String email) {
        int domain = email.lastIndexOf('@') + 1;
        String name = email.substring(domain);
        if (isAscii(name) || DEVIATING.matcher(name).find()) {
            return email;
        }
        try {
            return email.substring(0, domain) + IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notAHostName) {
            return email;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
