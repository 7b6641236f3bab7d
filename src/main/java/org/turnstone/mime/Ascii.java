package org.turnstone.mime;

import java.util.Locale;

/** Text that protocols compare as ASCII. */
final class Ascii {

    private Ascii() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The value of a hexadecimal digit; -1 for anything else. */
    static int hex(int c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
