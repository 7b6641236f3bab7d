package org.turnstone.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of a message's bytes, shared and not copied. */
final class Octets {

    private final byte[] data;
    private final int start;
    private final int end;

    Octets(byte[] data, int start, int end) {
        this.data = data;
        this.start = start;
        this.end = Math.max(start, end);
    }

    static Octets of(byte[] data) {
        return new Octets(data, 0, data.length);
    }

    byte[] data() {
        return data;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    InputStream stream() {
        return new ByteArrayInputStream(data, start, length());
    }

    byte[] copy() {
        return Arrays.copyOfRange(data, start, end);
    }

    /** One character per octet. */
    String latin1() {
        return new String(data, start, length(), StandardCharsets.ISO_8859_1);
    }
}
