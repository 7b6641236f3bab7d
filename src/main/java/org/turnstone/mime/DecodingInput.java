package org.turnstone.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A stream that decodes another in small steps; buffers both sides. */
abstract class DecodingInput extends InputStream {

    private static final int SIZE = 8_192;

    private static final int SPARE = 256;

    private final InputStream in;
    private final byte[] encoded;
    private int encodedAt;
    private int encodedEnd;
    private byte[] decoded;
    private int decodedAt;
    private int decodedEnd;
    private boolean finished;

    DecodingInput(InputStream in) {
        this.in = in;
        // An encoded word is of a dozen octets, and a list of messages has hundreds of them.
        int size = in instanceof ByteArrayInputStream memory ? Math.clamp(memory.available(), 1, SIZE) : SIZE;
        this.encoded = new byte[size];
        this.decoded = new byte[size + SPARE];
    }

    /** Reads some input and {@link #put puts} what it means; false when there will be no more. */
    abstract boolean decodeMore() throws IOException;

    /** The next octet of the input; -1 at its end. */
    final int next() throws IOException {
        return encodedAt < encodedEnd || fill() ? encoded[encodedAt++] & 0xff : -1;
    }

    /** Hands what is buffered to a decoder that gets along with whole arrays; it says up to where it came. */
    final void nextAll(Chunk decoder) throws IOException {
        if (encodedAt < encodedEnd || fill()) {
            encodedAt = decoder.decode(encoded, encodedAt, encodedEnd);
        }
    }

    /** Decodes from one position towards another, and says how far it came. */
    @FunctionalInterface
    interface Chunk {
        int decode(byte[] input, int from, int to);
    }

    private boolean fill() throws IOException {
        encodedAt = 0;
        encodedEnd = Math.max(0, in.read(encoded));
        return encodedEnd > 0;
    }

    final void put(int octet) {
        if (decodedEnd == decoded.length) {
            decoded = Arrays.copyOf(decoded, decoded.length * 2);
        }
        decoded[decodedEnd++] = (byte) octet;
    }

    final void put(ByteBuffer octets) {
        int count = octets.remaining();
        if (count > decoded.length - decodedEnd) {
            decoded = Arrays.copyOf(decoded, Math.max(decodedEnd + count, decoded.length * 2));
        }
        octets.get(decoded, decodedEnd, count);
        decodedEnd += count;
    }

    private boolean isExhausted() throws IOException {
        if (decodedAt < decodedEnd) {
            return false;
        }
        decodedAt = 0;
        decodedEnd = 0;
        while (!finished && decodedEnd < SIZE) {
            finished = !decodeMore();
        }
        return decodedEnd == 0;
    }

    @Override
    public final int read() throws IOException {
        return isExhausted() ? -1 : decoded[decodedAt++] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isExhausted()) {
            return -1;
        }
        int taken = Math.min(length, decodedEnd - decodedAt);
        System.arraycopy(decoded, decodedAt, target, offset, taken);
        decodedAt += taken;
        return taken;
    }

    @Override
    public final byte[] readAllBytes() throws IOException {
        while (!finished) {
            finished = !decodeMore();
        }
        byte[] all = Arrays.copyOfRange(decoded, decodedAt, decodedEnd);
        decodedAt = decodedEnd;
        return all;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
