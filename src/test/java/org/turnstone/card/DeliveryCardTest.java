package org.turnstone.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.report.DeliveryStatus;
import org.turnstone.report.DeliveryStatus.Outcome;
import org.turnstone.report.DeliveryStatus.Reason;
import org.turnstone.report.Disposition;

/** RFC 3464 and RFC 8098, as servers and programs write them. */
class DeliveryCardTest {

    private static final String REPORT =
            """
            Reporting-MTA: dns; mx.example.org
            Arrival-Date: Fri, 20 Nov 2026 14:00:00 +0000

            Final-Recipient: rfc822; nobody@example.net
            Original-Recipient: rfc822;nobody@example.net
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.example.net
            Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.net>: Recipient address
                rejected: User unknown

            Final-Recipient: rfc822; full@example.net
            Action: delayed (will try again)
            Status: 4.2.2 (mailbox full)
            """;

    @Test
    void tellsOfEachAddressWhatHappened() {
        DeliveryCard card = DeliveryCard.read(REPORT, "Harbour lease", "/f").orElseThrow();

        assertThat(card.failed()).isTrue();
        assertThat(card.subject()).isEqualTo("Harbour lease");
        assertThat(card.deliveries())
                .containsExactly(
                        new DeliveryStatus(
                                "nobody@example.net",
                                "nobody@example.net",
                                Outcome.FAILED,
                                Reason.NO_SUCH_ADDRESS,
                                "550 5.1.1 <nobody@example.net>: Recipient address rejected: User unknown",
                                "mx.example.net"),
                        new DeliveryStatus(
                                "full@example.net", "full@example.net", Outcome.DELAYED, Reason.MAILBOX_FULL, "", ""));
    }

    @Test
    void readsReportsWithoutEmptyLinesAndWithTooMany() {
        String dense = REPORT.replaceAll("(?m)^\n", "");
        String airy = REPORT.replace("\n\n", "\n\n\n\n");

        assertThat(DeliveryCard.read(dense, "", "").orElseThrow().deliveries()).hasSize(2);
        assertThat(DeliveryCard.read(airy, "", "").orElseThrow().deliveries()).hasSize(2);
    }

    @Test
    void givesUpOnWhatSaysNothing() {
        assertThat(DeliveryCard.read("Feedback-Type: abuse\n", "", "")).isEmpty();
        assertThat(DeliveryCard.read("", "", "")).isEmpty();
        assertThat(DeliveryCard.read("Action\n folded\n: x\n", "", "")).isEmpty();
    }

    @Test
    void tellsOfSoManyAndCountsTheRest() {
        DeliveryCard card = DeliveryCard.read("Final-Recipient: rfc822;a@b\nAction: failed\n\n".repeat(50), "", "")
                .orElseThrow();

        assertThat(card.deliveries()).hasSize(10);
        assertThat(card.more()).isEqualTo(40);
    }

    @Test
    void tellsWhatAReceiptSays() {
        String receipt =
                """
                Reporting-UA: x
                Final-Recipient: rfc822;ida@example.org
                Disposition: manual-action/MDN-sent-manually; displayed
                """;

        assertThat(ReceiptCard.read(receipt, "Lease", "/f"))
                .contains(new ReceiptCard("ida@example.org", Disposition.Deed.DISPLAYED, "Lease", "/f"));
        assertThat(ReceiptCard.read("Disposition: automatic-action; deleted/error\n", "", ""))
                .map(ReceiptCard::deed)
                .contains(Disposition.Deed.DELETED);
        assertThat(ReceiptCard.read("Disposition: odd\n", "", "")).isEmpty();
    }
}
