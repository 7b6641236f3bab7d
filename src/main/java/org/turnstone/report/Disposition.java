package org.turnstone.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mime.MessageIds;

/**
 * What somebody did with a message they got (RFC 8098), by their program's word.
 *
 * @param address whose program says so; may be empty
 * @param messageId of the message it is about, with its angle brackets; {@code null} where it is not told
 */
public record Disposition(String address, Deed deed, @Nullable String messageId) {

    /** What was done. */
    public enum Deed {
        DISPLAYED,
        DELETED,
        PASSED_ON,
        PROCESSED
    }

    /** Empty for what does not say what was done. */
    public static Optional<Disposition> read(String receipt) {
        List<Map<String, String>> groups = ReportFields.in(receipt);
        return groups.stream()
                .filter(fields -> fields.containsKey("disposition"))
                .findFirst()
                .flatMap(fields -> deed(fields.getOrDefault("disposition", ""))
                        .map(deed -> new Disposition(address(fields), deed, messageId(fields))));
    }

    private static String address(Map<String, String> fields) {
        return EncodedAddress.read(
                fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", "")));
    }

    private static @Nullable String messageId(Map<String, String> fields) {
        return MessageIds.parse(fields.getOrDefault("original-message-id", "")).stream()
                .findFirst()
                .orElse(null);
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
