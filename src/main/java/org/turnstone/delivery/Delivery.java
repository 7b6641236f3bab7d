package org.turnstone.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.report.DeliveryStatus;
import org.turnstone.report.Disposition;

/**
 * A message that was sent, and what became of it; lies sealed in the database.
 *
 * @param from who wrote it
 * @param messageId with its angle brackets
 * @param askedDelivered whether its writer wanted to hear that it was delivered
 * @param askedRead whether they asked for receipts
 * @param fates one for each recipient
 */
public record Delivery(
        EmailAddress from,
        String subject,
        String messageId,
        boolean askedDelivered,
        boolean askedRead,
        List<Fate> fates) {

    public Delivery {
        fates = List.copyOf(fates);
    }

    /**
     * With what a report adds.
     *
     * @param said of these recipients
     * @param proven whether it bears the envelope's identifier
     * @param when it came in
     */
    Delivery with(Said said, boolean proven, Instant when) {
        List<Fate> known = new ArrayList<>(fates);
        for (Said.About<DeliveryStatus> about : said.statuses()) {
            about.fates().forEach(place -> known.set(place, known.get(place).with(about.what(), proven, when)));
        }
        for (Said.About<Disposition> about : askedRead ? said.dispositions() : List.<Said.About<Disposition>>of()) {
            if (about.what().deed() == Disposition.Deed.DISPLAYED) {
                about.fates().forEach(place -> known.set(place, known.get(place).readAt(when)));
            }
        }
        return new Delivery(from, subject, messageId, askedDelivered, askedRead, known);
    }

    /** Whether it is proven that somebody did not get it: no made-up report marks a message in its list. */
    public boolean failed() {
        return fates.stream().anyMatch(fate -> fate.failed() && fate.proven());
    }

    /** Whether nothing further is to be expected. */
    boolean settled() {
        return fates.stream().allMatch(fate -> fate.state().isLast() && (!askedRead || fate.read() != null));
    }
}
