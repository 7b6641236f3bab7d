package org.turnstone.smtp;

import java.util.Locale;
import java.util.function.IntPredicate;

/** How a value stands in a parameter of a command (RFC 3461 section 4): no letter of it can end the parameter or the line. */
final class Xtext {

    private Xtext() {}

    /**
     * Of ASCII: {@code +} and two digits for what may not stand there.
     *
     * @throws IllegalArgumentException for any other letter
     */
    static String of(String ascii) {
        return encoded(ascii, Xtext::isPlain, "+%02X");
    }

    /** Of an address with letters of any script: {@code utf-8-addr-xtext} of RFC 6533 section 3. */
    static String international(String address) {
        return encoded(address, c -> isPlain(c) && c != '\\', "\\x{%02X}");
    }

    private static String encoded(String text, IntPredicate plain, String escape) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (plain.test(c)) {
                encoded.appendCodePoint(c);
            } else if (c > 0x7f && escape.startsWith("+")) {
                throw new IllegalArgumentException("xtext is for ASCII");
            } else {
                encoded.append(String.format(Locale.ROOT, escape, c));
            }
        });
        return encoded.toString();
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7f && c != '+' && c != '=';
    }
}
