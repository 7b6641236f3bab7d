package org.turnstone.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message for each of some recipients (RFC 3464; RFC 6533 with letters of any script).
 *
 * @param envelopeId by which its sender named it to the first server; {@code null} where it is not told
 * @param recipients those of whom something is said
 */
public record DeliveryReport(@Nullable String envelopeId, List<DeliveryStatus> recipients) {

    private static final String ENVELOPE_ID = "original-envelope-id";

    public DeliveryReport {
        recipients = List.copyOf(recipients);
    }

    /**
     * Reads what is there, and passes over the rest.
     *
     * @param report the part {@code message/delivery-status}: anything at all
     */
    public static DeliveryReport read(String report) {
        List<Map<String, String>> groups = ReportFields.in(report);
        String envelopeId = groups.stream()
                .filter(fields -> fields.containsKey(ENVELOPE_ID))
                .findFirst()
                .map(fields -> EncodedAddress.xtext(fields.getOrDefault(ENVELOPE_ID, "")))
                .orElse(null);
        return new DeliveryReport(
                envelopeId,
                groups.stream()
                        .map(DeliveryStatus::of)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
