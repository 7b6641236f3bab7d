package org.turnstone.mime;

import java.util.function.IntConsumer;

/** One line of uuencoded content. */
final class UuLine {

    private UuLine() {}

    /** {@code begin 644 name}. */
    static boolean isBegin(String line) {
        if (!line.startsWith("begin ") || line.length() < 9) {
            return false;
        }
        int i = 6;
        while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '7') {
            i++;
        }
        int digits = i - 6;
        return digits >= 3 && digits <= 4 && i < line.length() && line.charAt(i) == ' ';
    }

    /** The name on a begin line. */
    static String name(String beginLine) {
        return beginLine.substring(beginLine.indexOf(' ', 6) + 1).strip();
    }

    /** Whether its length fits what its first character says. */
    static boolean isData(String line) {
        if (line.isEmpty() || line.charAt(0) < ' ' || line.charAt(0) > '`') {
            return false;
        }
        int octets = line.charAt(0) - ' ' & 0x3f;
        int characters = (octets + 2) / 3 * 4;
        // Trailing spaces stand for zero bits and are often lost on the way; some encoders add a check character.
        return line.length() - 1 <= characters + 2 && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }

    static void decode(String line, IntConsumer out) {
        if (line.isEmpty()) {
            return;
        }
        int octets = line.charAt(0) - ' ' & 0x3f;
        for (int done = 0, at = 1; done < octets && at < line.length(); at += 4) {
            int group = bits(line, at) << 18 | bits(line, at + 1) << 12 | bits(line, at + 2) << 6 | bits(line, at + 3);
            for (int shift = 16; shift >= 0 && done < octets; shift -= 8, done++) {
                out.accept(group >> shift & 0xff);
            }
        }
    }

    private static int bits(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 0x3f : 0;
    }
}
