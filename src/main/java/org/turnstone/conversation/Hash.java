package org.turnstone.conversation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) with a secret key: 64 bits stand for a Message-ID, a subject or an address.
 * Who does not know the key can neither make two of them collide nor find out what a stored one stands for.
 */
final class Hash {

    private final long k0;
    private final long k1;

    /** @param key at least 16 octets */
    Hash(byte[] key) {
        ByteBuffer halves = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
        k0 = halves.getLong();
        k1 = halves.getLong();
    }

    long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    long of(byte[] octets) {
        Rounds state = new Rounds(k0, k1);
        ByteBuffer in = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= Long.BYTES) {
            state.take(in.getLong());
        }
        long last = (long) octets.length << 56;
        for (int shift = 0; in.hasRemaining(); shift += Byte.SIZE) {
            last |= (in.get() & 0xffL) << shift;
        }
        state.take(last);
        return state.finish();
    }

    /** The four words that are stirred. */
    private static final class Rounds {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Rounds(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            stir(2);
            v0 ^= word;
        }

        long finish() {
            v2 ^= 0xff;
            stir(4);
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void stir(int times) {
            for (int i = 0; i < times; i++) {
                v0 += v1;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v3;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 += v3;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 += v1;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v2 = Long.rotateLeft(v2, 32);
            }
        }
    }
}
