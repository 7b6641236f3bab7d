package org.turnstone.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * A message on its way, as its writer sees it.
 *
 * @param due when something is to be done about it next
 * @param trouble why the last attempt did not work; {@code null} where none has failed
 */
public record Sending(
        UUID id,
        long account,
        ItemState state,
        Instant accepted,
        Instant due,
        String subject,
        List<EmailAddress> recipients,
        @Nullable Trouble trouble,
        ItemReport report) {

    public Sending {
        recipients = List.copyOf(recipients);
    }

    static Sending of(Item item) {
        return new Sending(
                item.id(),
                item.account(),
                item.state(),
                item.accepted(),
                item.due(),
                item.details().subject(),
                item.details().recipients(),
                item.trouble(),
                item.report());
    }
}
