package org.turnstone.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody did with a message they got (RFC 8098), by their program's word.
 *
 * @param address whose program says so; may be empty
 * @param subject of the message it is about; empty where it is not told
 * @param file where the receipt itself is downloaded
 */
public record ReceiptCard(String address, Deed deed, String subject, String file) {

    /** What was done. */
    public enum Deed {
        DISPLAYED,
        DELETED,
        PASSED_ON,
        PROCESSED
    }

    /** Empty for what does not say what was done. */
    public static Optional<ReceiptCard> read(String receipt, String subject, String file) {
        List<Map<String, String>> groups = ReportFields.in(receipt);
        return groups.stream()
                .filter(fields -> fields.containsKey("disposition"))
                .findFirst()
                .flatMap(fields -> deed(fields.getOrDefault("disposition", ""))
                        .map(deed -> new ReceiptCard(
                                ReportFields.typed(fields.getOrDefault(
                                        "final-recipient", fields.getOrDefault("original-recipient", ""))),
                                deed,
                                ContentLine.harmless(subject),
                                file)));
    }

    private static Optional<Deed> deed(String disposition) {
        String after =
                disposition.substring(disposition.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
        if (after.startsWith("displayed")) {
            return Optional.of(Deed.DISPLAYED);
        }
        if (after.startsWith("deleted")) {
            return Optional.of(Deed.DELETED);
        }
        if (after.startsWith("dispatched")) {
            return Optional.of(Deed.PASSED_ON);
        }
        return after.startsWith("processed") ? Optional.of(Deed.PROCESSED) : Optional.empty();
    }
}
