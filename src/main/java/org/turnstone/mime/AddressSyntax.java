package org.turnstone.mime;

import org.jspecify.annotations.Nullable;
import org.turnstone.mime.EnteredAddresses.Reason;

/** What an address that is sent to must be (RFC 5321 section 4.1.2, RFC 6531 section 3.3). */
final class AddressSyntax {

    private static final int MAX_LENGTH = 320;

    private AddressSyntax() {}

    /** The rule it breaks; {@code null} for a good one. */
    static @Nullable Reason fault(String address) {
        int at = address.lastIndexOf('@');
        if (address.codePoints().anyMatch(c -> PlainLine.isUnseen(c))) {
            return Reason.CONTROL_CHARACTER;
        }
        if (at < 0) {
            return Reason.NO_AT_SIGN;
        }
        if (address.length() > MAX_LENGTH) {
            return Reason.TOO_LONG;
        }
        String local = address.substring(0, at);
        if (local.codePoints().anyMatch(AddressSyntax::truncatesToLineBreak)) {
            return Reason.CONTROL_CHARACTER;
        }
        if (!isDotAtom(local) && !isQuotedString(local)) {
            return local.indexOf(' ') >= 0 ? Reason.SPACE : Reason.LOCAL_PART;
        }
        String domain = address.substring(at + 1);
        return isDomain(domain) ? null : domain.indexOf(' ') >= 0 ? Reason.SPACE : Reason.DOMAIN;
    }

    /** A server that keeps only the low byte of a character turns these into CR or LF (S02). */
    static boolean truncatesToLineBreak(int c) {
        return c > 0xff && ((c & 0xff) == '\n' || (c & 0xff) == '\r');
    }

    private static boolean isDotAtom(String local) {
        return !local.isEmpty()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.codePoints().allMatch(c -> c == '.' || isAtomText(c));
    }

    /** RFC 5322 section 3.2.3 atext, with RFC 6532's characters beyond ASCII. */
    static boolean isAtomText(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0;
        }
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.SURROGATE;
    }

    private static boolean isQuotedString(String local) {
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        String content = quoted ? local.substring(1, local.length() - 1) : "";
        return quoted && Quoting.quote(Quoting.unescape(content)).equals(local);
    }

    private static boolean isDomain(String domain) {
        if (domain.startsWith("[") && domain.endsWith("]")) {
            String literal = domain.substring(1, domain.length() - 1);
            return !literal.isEmpty() && literal.chars().allMatch(c -> Ascii.hex(c) >= 0 || "IPv.:".indexOf(c) >= 0);
        }
        String ascii = InternationalDomain.toAscii(domain);
        if (ascii == null || ascii.length() > 253) {
            return false;
        }
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        return !last.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
