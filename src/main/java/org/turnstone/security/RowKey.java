package org.turnstone.security;

import java.util.UUID;

/** Which row keeps something sealed, and the half of its key that lies in that row. */
public final class RowKey {

    private final UUID row;
    private final byte[] half;

    public RowKey(UUID row, byte[] half) {
        this.row = row;
        this.half = half.clone();
    }

    public static RowKey fresh(UUID row) {
        return new RowKey(row, Vault.newHalf());
    }

    public UUID row() {
        return row;
    }

    public byte[] half() {
        return half.clone();
    }
}
