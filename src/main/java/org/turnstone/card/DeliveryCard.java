package org.turnstone.card;

import java.util.List;
import java.util.Optional;
import org.turnstone.report.DeliveryReport;
import org.turnstone.report.DeliveryStatus;

/**
 * What became of a message that was sent (RFC 3464).
 *
 * @param deliveries the first of them
 * @param more how many more there are
 * @param subject of the message it is about; empty where it is not told
 * @param file where the report itself is downloaded
 * @param headers where the header of the message it is about is looked at; empty where there is none, or all of it
 */
public record DeliveryCard(List<DeliveryStatus> deliveries, int more, String subject, String file, String headers) {

    private static final int MOST = 10;

    public DeliveryCard {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Empty for a report that says of no recipient what happened.
     *
     * @param report the part {@code message/delivery-status}
     */
    public static Optional<DeliveryCard> read(String report, String subject, String file) {
        List<DeliveryStatus> all = DeliveryReport.read(report).recipients();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryCard(
                        all.subList(0, Math.min(MOST, all.size())),
                        Math.max(0, all.size() - MOST),
                        ContentLine.harmless(subject),
                        file,
                        ""));
    }

    /** The same, with where the header of the message it is about is looked at. */
    public DeliveryCard withHeaders(String url) {
        return new DeliveryCard(deliveries, more, subject, file, url);
    }

    /** Whether anything went wrong for good. */
    public boolean failed() {
        return deliveries.stream().anyMatch(delivery -> delivery.outcome() == DeliveryStatus.Outcome.FAILED);
    }
}
