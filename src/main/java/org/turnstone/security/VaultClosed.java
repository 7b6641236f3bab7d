package org.turnstone.security;

import org.jspecify.annotations.Nullable;

/** A box did not open: a wrong half, a wrong context, a changed box, or a scheme that is not known. */
public final class VaultClosed extends Exception {

    VaultClosed(@Nullable Throwable cause) {
        super("the vault stays closed", cause);
    }
}
