package org.turnstone.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Base64 (RFC 2045 section 6.8) read leniently: characters that do not belong are passed over, padding may be missing,
 * and pieces padded each for itself may follow each other. Once padding has been seen, a character that does not
 * belong ends the content: mailing lists append their footer there.
 */
final class Base64Input extends DecodingInput {

    private static final byte[] VALUES = values();

    private final Base64Lines lines = new Base64Lines();
    private int bits;
    private int count;
    private boolean padded;

    Base64Input(InputStream in) {
        super(in);
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }

    /** The six bits of a character; -1 where it is not of the alphabet. */
    static int value(int octet) {
        return VALUES[octet & 0xff];
    }

    static byte[] decode(byte[] encoded) {
        try (InputStream in = new Base64Input(new ByteArrayInputStream(encoded))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    @Override
    boolean decodeMore() throws IOException {
        if (count == 0) {
            nextAll(this::lines);
            nextAll(this::groups);
        }
        for (int c = next(); c >= 0; c = next()) {
            int value = VALUES[c];
            if (value >= 0) {
                bits = bits << 6 | value;
                count++;
                if (count == 4) {
                    emit(3);
                    return true;
                }
            } else if (c == '=') {
                padded = true;
                if (count > 1) {
                    emit(count - 1);
                    return true;
                }
                count = 0;
            } else if (padded && c > ' ') {
                return false;
            }
        }
        boolean rest = count > 1;
        emit(Math.max(0, count - 1));
        return rest;
    }

    private int lines(byte[] input, int from, int to) {
        int at = from;
        for (ByteBuffer some = lines.decode(input, at, to); some != null; some = lines.decode(input, at, to)) {
            put(some);
            at = lines.end();
        }
        return at;
    }

    /** Whole groups of four with nothing between them, which is nearly all there is of most attachments. */
    private int groups(byte[] input, int from, int to) {
        int at = from;
        while (to - at >= 4) {
            int group = VALUES[input[at] & 0xff] << 18
                    | VALUES[input[at + 1] & 0xff] << 12
                    | VALUES[input[at + 2] & 0xff] << 6
                    | VALUES[input[at + 3] & 0xff];
            if (group < 0) {
                return at;
            }
            put(group >> 16);
            put(group >> 8);
            put(group);
            at += 4;
        }
        return at;
    }

    private void emit(int octets) {
        int group = bits << (6 * (4 - count));
        for (int i = 0; i < octets; i++) {
            put(group >> (16 - 8 * i));
        }
        bits = 0;
        count = 0;
    }
}
