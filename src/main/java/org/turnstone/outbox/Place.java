package org.turnstone.outbox;

import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;

/**
 * Where a message lies, as it is written down.
 *
 * @param mailbox its whole name
 * @param id {@code uidvalidity.uid}
 */
public record Place(String mailbox, String id) {

    public static @Nullable Place of(@Nullable MessageRef ref) {
        return ref == null ? null : new Place(ref.mailbox().name(), ref.id());
    }

    public MessageRef ref() {
        return MessageRef.parse(MailboxPath.of(mailbox), id)
                .orElseThrow(() -> new IllegalStateException("a place that we wrote ourselves"));
    }
}
