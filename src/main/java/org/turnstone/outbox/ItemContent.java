package org.turnstone.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.turnstone.security.SealedPieces;

/** The bytes of accepted messages. */
@Singleton
class ItemContent extends SealedPieces {

    ItemContent(EntityManager database, ItemSeal seal) {
        super(database, seal, "outbox_piece", "item_id");
    }
}
