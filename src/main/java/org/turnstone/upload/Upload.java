package org.turnstone.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.security.RowKey;

/**
 * A file on its way, or arrived.
 *
 * @param submission which message it belongs to
 * @param size how long it will be; {@code null} while nobody knows
 * @param received how much of it is there
 */
public record Upload(
        RowKey key, long person, UUID submission, FileDetails details, @Nullable ByteSize size, ByteSize received) {

    public UUID id() {
        return key.row();
    }

    /** Whether all of it is there. */
    public boolean isComplete() {
        return received.equals(size);
    }
}
