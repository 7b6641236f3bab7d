package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the vectors of the paper: key 00 01 … 0f, input 00 01 …. */
class HashTest {

    private static byte[] counting(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) i;
        }
        return octets;
    }

    @Test
    void isSipHash() {
        Hash hash = new Hash(counting(16));

        assertThat(hash.of(counting(15))).isEqualTo(0xa129ca6149be45e5L);
        assertThat(hash.of(counting(0))).isEqualTo(0x726fdb47dd0e0e31L);
    }
}
