package org.turnstone.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message on the outbox page.
 *
 * @param id names it in addresses
 * @param subject never empty
 * @param to "To Jonas and 2 others"
 * @param said what its state is, a sentence
 * @param why what kept it from going; {@code null} where nothing has
 * @param serverText what the server said, word for word and untrusted; {@code null} where it said nothing
 * @param refused whom the server did not take, each with its words
 * @param can what may be done with it
 */
public record OutboxEntry(
        String id,
        ItemState state,
        String subject,
        String to,
        String said,
        @Nullable String why,
        @Nullable String serverText,
        List<ItemReport.Said> refused,
        Can can) {

    /** What its writer can decide. */
    public record Can(boolean edit, boolean sendNow, boolean sendAgain, boolean wentOut, boolean sendToOthers) {}

    public OutboxEntry {
        refused = List.copyOf(refused);
    }

    /** Whether somebody has to look at it. */
    public boolean urgent() {
        return state == ItemState.FAILED || state == ItemState.UNKNOWN || state == ItemState.WAITING;
    }
}
