package org.turnstone.outbox;

import java.util.UUID;
import org.turnstone.security.Vault;

/** Which item, and the half of its key that lies in its row. */
final class ItemKey {

    private final UUID item;
    private final byte[] half;

    ItemKey(UUID item, byte[] half) {
        this.item = item;
        this.half = half.clone();
    }

    static ItemKey fresh(UUID item) {
        return new ItemKey(item, Vault.newHalf());
    }

    UUID item() {
        return item;
    }

    byte[] half() {
        return half.clone();
    }
}
