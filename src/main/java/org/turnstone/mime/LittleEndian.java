package org.turnstone.mime;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads numbers and counted stretches of a binary format, and never past its end. */
final class LittleEndian {

    private final Octets octets;
    private int at;

    LittleEndian(Octets octets) {
        this.octets = octets;
        this.at = octets.start();
    }

    /** How many octets are left. */
    int left() {
        return octets.end() - at;
    }

    /** An unsigned number of one to four octets; 0 where they are not there, and then nothing is left. */
    long number(int size) {
        if (left() < size) {
            at = octets.end();
            return 0;
        }
        long number = 0;
        for (int i = 0; i < size; i++) {
            number |= (octets.data()[at + i] & 0xffL) << (8 * i);
        }
        at += size;
        return number;
    }

    /** The next octets as a view; {@code null} where there are fewer, and then nothing is left. */
    @Nullable
    Octets take(long length) {
        if (length < 0 || length > left()) {
            at = octets.end();
            return null;
        }
        Octets taken = new Octets(octets.data(), at, at + (int) length);
        at += (int) length;
        return taken;
    }

    void skip(long length) {
        at = (int) Math.min(octets.end(), at + Math.max(0, length));
    }

    /** Text up to its first NUL, decoded. */
    static String text(Octets text, Charset charset) {
        String decoded = new String(text.data(), text.start(), text.length(), charset);
        int end = decoded.indexOf('\0');
        return end < 0 ? decoded : decoded.substring(0, end);
    }
}
