package org.turnstone.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.report.DeliveryStatus;
import org.turnstone.report.Disposition;
import org.turnstone.report.Report;

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
     * @param proven whether it bears the envelope's identifier
     * @param when it came in
     */
    Delivery with(Report report, boolean proven, Instant when) {
        Delivery known = this;
        for (DeliveryStatus said : report.recipients()) {
            known = known.each(
                    fate -> isAbout(fate, said.address(), said.finalAddress()), fate -> fate.with(said, proven, when));
        }
        for (Disposition said : askedRead ? report.dispositions() : List.<Disposition>of()) {
            if (said.deed() == Disposition.Deed.DISPLAYED) {
                known = known.each(fate -> isAbout(fate, said.address(), ""), fate -> fate.readAt(when));
            }
        }
        return known;
    }

    private Delivery each(Predicate<Fate> which, UnaryOperator<Fate> change) {
        return new Delivery(
                from,
                subject,
                messageId,
                askedDelivered,
                askedRead,
                fates.stream()
                        .map(fate -> which.test(fate) ? change.apply(fate) : fate)
                        .toList());
    }

    /** A message to one person is about that one, whatever their mail is forwarded to. */
    private boolean isAbout(Fate fate, String address, String finalAddress) {
        return fates.size() == 1
                || key(fate.email()).equals(key(address))
                || key(fate.email()).equals(key(finalAddress));
    }

    private static String key(String address) {
        return Addresses.wire(EmailAddress.of(address)).toLowerCase(Locale.ROOT);
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
