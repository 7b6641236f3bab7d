package org.turnstone.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VaultTest {

    private static final byte[] COOKIE = Vault.newHalf();
    private static final byte[] ROW = Vault.newHalf();
    private static final byte[] CONTEXT = "session".getBytes(UTF_8);
    private static final byte[] SECRET = "correct horse".getBytes(UTF_8);

    @Test
    void opensWithBothHalves() throws VaultClosed {
        assertThat(Vault.open(COOKIE, ROW, CONTEXT, Vault.seal(COOKIE, ROW, CONTEXT, SECRET)))
                .isEqualTo(SECRET);
    }

    @Test
    void staysClosedWithoutEitherHalf() {
        byte[] box = Vault.seal(COOKIE, ROW, CONTEXT, SECRET);

        assertClosed(COOKIE, Vault.newHalf(), CONTEXT, box);
        assertClosed(Vault.newHalf(), ROW, CONTEXT, box);
        assertClosed(COOKIE, COOKIE, CONTEXT, box);
        assertClosed(ROW, ROW, CONTEXT, box);
        assertClosed(ROW, COOKIE, CONTEXT, box);
        assertClosed(new byte[0], ROW, CONTEXT, box);
    }

    @Test
    void staysClosedInAnotherRow() {
        byte[] box = Vault.seal(COOKIE, ROW, CONTEXT, SECRET);

        assertClosed(COOKIE, ROW, "another session".getBytes(UTF_8), box);
    }

    @Test
    void staysClosedWhenAnyByteIsChanged() {
        byte[] box = Vault.seal(COOKIE, ROW, CONTEXT, SECRET);
        for (int i = 0; i < box.length; i++) {
            byte[] changed = box.clone();
            changed[i] ^= 1;
            assertClosed(COOKIE, ROW, CONTEXT, changed);
        }
        assertClosed(COOKIE, ROW, CONTEXT, new byte[0]);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(Vault.seal(COOKIE, ROW, CONTEXT, SECRET)).isNotEqualTo(Vault.seal(COOKIE, ROW, CONTEXT, SECRET));
    }

    private static void assertClosed(byte[] cookie, byte[] row, byte[] context, byte[] box) {
        assertThatThrownBy(() -> Vault.open(cookie, row, context, box)).isInstanceOf(VaultClosed.class);
    }
}
