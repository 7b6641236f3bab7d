package org.turnstone.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.TooLarge;
import org.turnstone.smtp.Receipt;

/**
 * What the servers said at the last attempt; lies sealed in the database. Their words are untrusted and never logged.
 *
 * @param serverText what was said about the message; {@code null} where nothing was
 * @param recipients what was said about each recipient; empty where nobody was named yet
 * @param limit in octets, where the message was too large for one; {@code null} otherwise
 */
public record ItemReport(@Nullable String serverText, List<Said> recipients, @Nullable Long limit) {

    static final ItemReport NOTHING = new ItemReport(null, List.of(), null);

    /**
     * One recipient's result.
     *
     * @param email the address alone
     * @param taken whether the server took it
     */
    public record Said(String email, boolean taken, String serverText) {}

    public ItemReport {
        recipients = List.copyOf(recipients);
    }

    static ItemReport of(Receipt receipt) {
        return new ItemReport(
                receipt.finalReply(),
                receipt.recipients().stream()
                        .map(result -> new Said(result.recipient().email(), true, result.reply()))
                        .toList(),
                null);
    }

    static ItemReport of(Problem problem) {
        return switch (problem) {
            case ServerRefused refused ->
                new ItemReport(
                        refused.serverText().orElse(null),
                        refused.refusedRecipients().stream()
                                .map(one -> new Said(one.address().email(), false, one.serverText()))
                                .toList(),
                        null);
            case TooLarge large -> {
                var limit = large.limit();
                yield new ItemReport(null, List.of(), limit == null ? null : limit.bytes());
            }
            default -> NOTHING;
        };
    }

    /** Whom the server did not take. */
    public List<Said> refused() {
        return recipients.stream().filter(said -> !said.taken()).toList();
    }
}
