package org.turnstone.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.security.RowKey;

/**
 * An accepted message, opened.
 *
 * @param due when something is to be done about it next
 * @param attempts how often it was begun to be sent, or its copy to be filed
 * @param trouble why the last attempt did not work; {@code null} where none has failed
 */
record Item(
        RowKey key,
        long person,
        long account,
        ItemState state,
        Instant accepted,
        Instant due,
        int attempts,
        ByteSize size,
        @Nullable Trouble trouble,
        ItemDetails details,
        ItemReport report) {

    UUID id() {
        return key.row();
    }
}
