package org.turnstone.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.turnstone.security.RowKey;
import org.turnstone.security.RowSeal;
import org.turnstone.security.ServerSecret;

/** Seals what the journal keeps. */
@Singleton
class DraftSeal extends RowSeal {

    DraftSeal(ServerSecret secret, ObjectMapper json) {
        super(secret, json, "draft");
    }

    byte[] seal(DraftRow row, String what, String text) {
        return seal(key(row), what, text.getBytes(StandardCharsets.UTF_8));
    }

    String open(DraftRow row, String what, byte[] box) {
        return new String(open(key(row), what, box), StandardCharsets.UTF_8);
    }

    private static RowKey key(DraftRow row) {
        return new RowKey(row.id, row.keyHalf);
    }
}
