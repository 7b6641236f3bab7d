package org.turnstone.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.turnstone.security.RowSeal;
import org.turnstone.security.ServerSecret;

/** Seals what the outbox keeps. */
@Singleton
class ItemSeal extends RowSeal {

    ItemSeal(ServerSecret secret, ObjectMapper json) {
        super(secret, json, "outbox");
    }
}
