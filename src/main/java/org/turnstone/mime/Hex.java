package org.turnstone.mime;

/** An octet as a mark and two hexadecimal digits: {@code =C3}, {@code %C3}. */
final class Hex {

    private static final String DIGITS = "0123456789ABCDEF";

    private Hex() {}

    static String escape(char mark, int octet) {
        return new String(new char[] {mark, DIGITS.charAt(octet >> 4 & 15), DIGITS.charAt(octet & 15)});
    }
}
