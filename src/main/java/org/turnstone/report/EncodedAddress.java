package org.turnstone.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/** An address as reports write it: with its type, and encoded by it (RFC 3464 section 2.3.1, RFC 6533 section 3). */
final class EncodedAddress {

    private static final Pattern ESCAPED = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})\\}");
    private static final Pattern XTEXT = Pattern.compile("\\+([0-9A-F]{2})");

    private EncodedAddress() {}

    /** The address alone, on one harmless line: {@code rfc822; ida@example.org}, with or without angle brackets. */
    static String read(String value) {
        int semicolon = value.indexOf(';');
        String type = semicolon < 0 ? "" : value.substring(0, semicolon).strip().toLowerCase(Locale.ROOT);
        String address = value.substring(semicolon + 1).strip();
        if (address.startsWith("<") && address.endsWith(">")) {
            address = address.substring(1, address.length() - 1);
        }
        return ReportFields.harmless(type.equals("utf-8") ? decoded(address, ESCAPED) : address);
    }

    /** An identifier that a server hands back as it was given, or forgot to decode (RFC 3461 section 4). */
    static String xtext(String value) {
        return decoded(value.strip(), XTEXT);
    }

    /** With its type; what is not ASCII as RFC 6533 has it. */
    static String write(EmailAddress address) {
        String wire = Addresses.wire(address);
        if (!Addresses.needsSmtpUtf8(address)) {
            return "rfc822;" + wire;
        }
        StringBuilder encoded = new StringBuilder("utf-8;");
        wire.codePoints().forEach(c -> {
            boolean plain = c > ' ' && c < 0x7f && c != '+' && c != '=' && c != '\\';
            encoded.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\x{%02X}", c));
        });
        return encoded.toString();
    }

    private static String decoded(String text, Pattern escape) {
        return escape.matcher(text).replaceAll(match -> {
            int c = Integer.parseInt(match.group(1), 16);
            return Character.isValidCodePoint(c) ? Matcher.quoteReplacement(Character.toString(c)) : "";
        });
    }
}
