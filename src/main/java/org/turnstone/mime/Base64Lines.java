package org.turnstone.mime;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Lines of base64 as every mailer writes them: all of one length, ended by CRLF, with nothing between. Put together
 * without their ends they are decoded many at a time, for which Java uses the processor's wide registers: a tenth of the
 * time that one group after the other takes.
 */
final class Base64Lines {

    /** RFC 2045 allows 76; nobody writes much more, and one line is looked through again and again where all are odd. */
    private static final int LONGEST = 100;

    private byte[] block = new byte[0];
    private boolean odd;
    private int end;

    /**
     * Decodes the whole lines at the beginning; {@code null} where there are none, and from then on where there was a
     * character that does not belong: those who read one character after the other know what to make of it.
     */
    @Nullable
    ByteBuffer decode(byte[] input, int from, int to) {
        int width = odd ? 0 : width(input, from, to);
        if (width == 0) {
            return null;
        }
        int filled = gather(input, from, to, width);
        if (filled == 0) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(ByteBuffer.wrap(block, 0, filled));
        } catch (IllegalArgumentException unusual) {
            // Trying again at each group of a hostile file would cost more than is gained by all others.
            odd = true;
            return null;
        }
    }

    /** Behind the lines that were decoded last. */
    int end() {
        return end;
    }

    /** Characters in the first line; 0 where groups of four do not end with it. */
    private static int width(byte[] input, int from, int to) {
        int at = from;
        int last = Math.min(to, from + LONGEST);
        while (at < last && input[at] != '\r' && input[at] != '\n') {
            at++;
        }
        return at < last && input[at] == '\r' && (at - from) % 4 == 0 ? at - from : 0;
    }

    private int gather(byte[] input, int from, int to, int width) {
        if (block.length < to - from) {
            block = Arrays.copyOf(block, to - from);
        }
        int filled = 0;
        int at = from;
        while (to - at >= width + 2
                && input[at + width] == '\r'
                && input[at + width + 1] == '\n'
                && input[at + width - 1] != '=') {
            System.arraycopy(input, at, block, filled, width);
            filled += width;
            at += width + 2;
        }
        end = at;
        return filled;
    }
}
