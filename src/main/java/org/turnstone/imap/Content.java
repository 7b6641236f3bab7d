package org.turnstone.imap;

import java.time.Instant;
import java.util.Set;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * A message as stored, or the beginning of one too large to read at once.
 *
 * @param size of the whole message, as the server says
 * @param bytes RFC 5322 text; handed over, not copied: whoever takes it leaves it as it is
 * @param truncated there is more: read the parts one by one
 */
@SuppressWarnings("ArrayRecordComponent") // Megabytes: no copies, and nobody compares contents.
public record Content(Uid uid, Set<Flag> flags, Instant receivedAt, ByteSize size, byte[] bytes, boolean truncated) {

    public Content {
        flags = Set.copyOf(flags);
    }

    @Override
    public String toString() {
        return "Content[uid=" + uid + ", size=" + size.bytes() + ", truncated=" + truncated + "]";
    }
}
