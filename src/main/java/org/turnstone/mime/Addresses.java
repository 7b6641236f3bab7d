package org.turnstone.mime;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.turnstone.mail.EmailAddress;

/** Address lists: as received (anything goes), as typed (checked), and back to text. */
public final class Addresses {

    private Addresses() {}

    /**
     * Reads an address header (RFC 5322 section 3.4 with its obsolete forms, and what mailers really send). Groups are
     * flattened; encoded words are decoded in names, never inside an address. At most 10,000 are read (M04).
     *
     * @param header as {@link Header#value()} holds it
     */
    public static List<EmailAddress> parseLenient(String header) {
        return ReceivedAddresses.parse(header);
    }

    /**
     * Reads what a person typed or pasted: addresses with or without names, separated by commas, semicolons or lines.
     * Local parts may be international (RFC 6531), domains too.
     */
    public static EnteredAddresses parseEntered(String typed) {
        return TypedAddresses.parse(typed);
    }

    /** One address as a person edits it, the name quoted where it must be; {@link #parseEntered} reads it back. */
    public static String format(EmailAddress address) {
        String name = address.name();
        if (name == null) {
            return address.email();
        }
        boolean plain = name.codePoints()
                .allMatch(c ->
                        c == ' ' || (AddressSyntax.isAtomText(c) && ",;\u3001".indexOf(c) < 0 && !isWideSeparator(c)));
        String shown = plain ? name : Quoting.quote(name);
        return address.email().isEmpty() ? shown : shown + " <" + address.email() + ">";
    }

    private static boolean isWideSeparator(int c) {
        return c == 0xff0c || c == 0xff1b;
    }

    /** A list as a person edits it, separated by commas. */
    public static String format(List<EmailAddress> addresses) {
        return addresses.stream().map(Addresses::format).collect(Collectors.joining(", "));
    }

    /** Whether it can only be sent where the server offers SMTPUTF8 (RFC 6531): its local part is not ASCII. */
    public static boolean needsSmtpUtf8(EmailAddress address) {
        return !Ascii.isAll(address.localPart());
    }

    /**
     * The address as people read it: an international domain in its own letters (RFC 5890), unless it mixes scripts that
     * nobody writes together.
     */
    public static String shown(EmailAddress address) {
        String email = address.email();
        String domain = email.substring(email.lastIndexOf('@') + 1);
        if (!domain.toLowerCase(Locale.ROOT).contains("xn--")) {
            return email;
        }
        String shown = IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
        boolean same = wire(EmailAddress.of("x@" + shown)).substring(2).equalsIgnoreCase(domain);
        return same && PlainLine.of(shown).equals(shown) && !Lookalikes.mixesScripts(domain)
                ? email.substring(0, email.length() - domain.length()) + shown
                : email;
    }

    /** The address as it goes on the wire: an international domain as A-labels (RFC 5890), the local part as it is. */
    public static String wire(EmailAddress address) {
        String email = address.email();
        int at = email.lastIndexOf('@');
        if (at < 0 || Ascii.isAll(email.substring(at))) {
            return email;
        }
        String domain = InternationalDomain.toAscii(email.substring(at + 1));
        return domain == null ? email : email.substring(0, at + 1) + domain;
    }
}
