package org.turnstone.session;

import java.nio.charset.StandardCharsets;
import org.turnstone.problem.SignInRequired;
import org.turnstone.security.Vault;
import org.turnstone.security.VaultClosed;

/** A mail password that opens only with the browser's cookie. */
final class SealedPassword {

    private final byte[] rowHalf;
    private final byte[] box;

    SealedPassword(byte[] rowHalf, byte[] box) {
        this.rowHalf = rowHalf.clone();
        this.box = box.clone();
    }

    static SealedPassword seal(SessionToken token, String password) {
        byte[] rowHalf = Vault.newHalf();
        return new SealedPassword(
                rowHalf,
                Vault.seal(token.keyHalf(), rowHalf, token.idHash(), password.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The password.
     *
     * @throws SignInRequired where the cookie's half is not the one it was sealed with
     */
    String open(SessionToken token) {
        try {
            return new String(Vault.open(token.keyHalf(), rowHalf, token.idHash(), box), StandardCharsets.UTF_8);
        } catch (VaultClosed closed) {
            throw new SignInRequired(SignInRequired.Reason.NO_SESSION, closed);
        }
    }

    byte[] rowHalf() {
        return rowHalf.clone();
    }

    byte[] box() {
        return box.clone();
    }
}
