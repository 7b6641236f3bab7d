package org.turnstone.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a message on its way to one address (RFC 3464 section 2.3).
 *
 * @param address as its sender wrote it, where that is told, else as the last server names it; may be empty
 * @param finalAddress as the last server names it; may be empty
 * @param reason as far as the status code tells (RFC 3463)
 * @param words what the other server said, as it said it; empty where it is not told
 * @param server the one that said it; empty where it is not told
 */
public record DeliveryStatus(
        String address, String finalAddress, Outcome outcome, Reason reason, String words, String server) {

    /** What happened. */
    public enum Outcome {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    /** Why. */
    public enum Reason {
        UNTOLD,
        NO_SUCH_ADDRESS,
        NO_SUCH_DOMAIN,
        MAILBOX_FULL,
        MAILBOX_CLOSED,
        TOO_LARGE,
        REFUSED,
        NOT_REACHED
    }

    /** Empty for a group that is about no recipient. */
    static Optional<DeliveryStatus> of(Map<String, String> fields) {
        return outcome(fields.getOrDefault("action", "")).map(outcome -> {
            String last = fields.getOrDefault("final-recipient", "");
            String first = fields.getOrDefault("original-recipient", last);
            return new DeliveryStatus(
                    EncodedAddress.read(first.isBlank() ? last : first),
                    EncodedAddress.read(last),
                    outcome,
                    reason(fields.getOrDefault("status", "")),
                    ReportFields.typed(fields.getOrDefault("diagnostic-code", "")),
                    ReportFields.typed(fields.getOrDefault("remote-mta", "")));
        });
    }

    private static Optional<Outcome> outcome(String action) {
        String word = action.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < word.length() && Character.isLetter(word.charAt(end))) {
            end++;
        }
        return switch (word.substring(0, end)) {
            case "failed" -> Optional.of(Outcome.FAILED);
            case "delayed" -> Optional.of(Outcome.DELAYED);
            case "delivered" -> Optional.of(Outcome.DELIVERED);
            case "relayed" -> Optional.of(Outcome.RELAYED);
            case "expanded" -> Optional.of(Outcome.EXPANDED);
            default -> Optional.empty();
        };
    }

    /** The first digit says whether it is for good, the rest says why. */
    private static Reason reason(String status) {
        String code = status.strip();
        int end = 0;
        while (end < code.length() && (Character.isDigit(code.charAt(end)) || code.charAt(end) == '.')) {
            end++;
        }
        int dot = code.indexOf('.');
        String detail = dot < 0 || dot > end ? "" : code.substring(dot + 1, end);
        return switch (detail) {
            case "1.1", "1.3", "1.6" -> Reason.NO_SUCH_ADDRESS;
            case "1.2" -> Reason.NO_SUCH_DOMAIN;
            case "2.1" -> Reason.MAILBOX_CLOSED;
            case "2.2" -> Reason.MAILBOX_FULL;
            case "2.3", "3.4" -> Reason.TOO_LARGE;
            case "4.1", "4.2", "4.3", "4.4", "4.5", "4.7" -> Reason.NOT_REACHED;
            default -> detail.startsWith("7.") ? Reason.REFUSED : Reason.UNTOLD;
        };
    }

    public boolean told() {
        return !words.isEmpty();
    }
}
