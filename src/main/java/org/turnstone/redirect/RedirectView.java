package org.turnstone.redirect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.ComposeField;
import org.turnstone.compose.Failure;
import org.turnstone.compose.Sender;

/**
 * The form by which a message is sent on.
 *
 * @param message where the message is shown; the form posts below it
 * @param submission names the wish, so that it is granted once
 * @param subject of the message; empty where it has none, or is not there any more
 * @param author whose it is, as they are called; empty where nobody is named
 * @param identity who of the senders is chosen
 * @param failure why it was not sent on; {@code null} while nothing is wrong
 */
public record RedirectView(
        String message,
        String submission,
        String subject,
        String author,
        String identity,
        List<Sender> senders,
        ComposeField to,
        @Nullable Failure failure) {

    public RedirectView {
        senders = List.copyOf(senders);
    }

    public Sender sender() {
        return senders.stream()
                .filter(sender -> sender.id().equals(identity))
                .findFirst()
                .orElse(senders.getFirst());
    }
}
