package org.turnstone.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.delivery.Fate.State;
import org.turnstone.mail.EmailAddress;
import org.turnstone.report.DeliveryReport;
import org.turnstone.report.DeliveryStatus;
import org.turnstone.report.DeliveryStatus.Outcome;
import org.turnstone.report.DeliveryStatus.Reason;
import org.turnstone.report.Disposition;
import org.turnstone.report.Report;

/** Reports come in any order, more than once, and from anybody: what is known only grows. */
class DeliveryTest {

    private static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");

    private static Delivery to(String... recipients) {
        return new Delivery(
                EmailAddress.of("ida@example.org"),
                "Lease",
                "<m-1@example.org>",
                true,
                true,
                Arrays.stream(recipients)
                        .map(one -> Fate.handed(EmailAddress.of(one), SENT))
                        .toList());
    }

    private static Report saying(String address, Outcome outcome) {
        DeliveryStatus status = new DeliveryStatus(address, address, outcome, Reason.UNTOLD, "words", "mx");
        return new Report(null, List.of(new DeliveryReport(null, List.of(status))), List.of());
    }

    private static Instant minute(int minutes) {
        return SENT.plusSeconds(minutes * 60L);
    }

    private static List<State> states(Delivery delivery) {
        return delivery.fates().stream().map(Fate::state).toList();
    }

    @Test
    void goesFromDelayedToDeliveredAndNeverBack() {
        Report delayed = saying("a@example.net", Outcome.DELAYED);
        Report delivered = saying("a@example.net", Outcome.DELIVERED);

        Delivery inOrder = to("a@example.net", "b@example.net")
                .with(delayed, true, minute(1))
                .with(delivered, true, minute(2));
        Delivery crossed = to("a@example.net", "b@example.net")
                .with(delivered, true, minute(1))
                .with(delayed, true, minute(2));

        assertThat(states(inOrder)).containsExactly(State.DELIVERED, State.HANDED);
        assertThat(states(crossed)).containsExactly(State.DELIVERED, State.HANDED);
    }

    @Test
    void isTheSameAfterTheSameReportTwice() {
        Report failed = saying("a@example.net", Outcome.FAILED);
        Delivery once = to("a@example.net").with(failed, true, minute(1));

        assertThat(once.with(failed, true, minute(1))).isEqualTo(once);
        assertThat(once.failed()).isTrue();
    }

    /** Whoever saw the message can make up a bounce; what the servers prove outweighs it, whenever it comes. */
    @Test
    void neverLetsAClaimUndoWhatIsProven() {
        Report claimed = saying("a@example.net", Outcome.FAILED);
        Report delivered = saying("a@example.net", Outcome.DELIVERED);

        Delivery before = to("a@example.net").with(claimed, false, minute(1));
        assertThat(before.fates().getFirst().proven()).isFalse();
        assertThat(states(before.with(delivered, true, minute(2)))).containsExactly(State.DELIVERED);
        assertThat(states(to("a@example.net").with(delivered, true, minute(1)).with(claimed, false, minute(2))))
                .containsExactly(State.DELIVERED);
    }

    @Test
    void saysNothingOfPeopleItDidNotGoTo() {
        Delivery two = to("a@example.net", "b@example.net");

        assertThat(two.with(saying("c@example.net", Outcome.FAILED), true, minute(1)))
                .isEqualTo(two);
    }

    @Test
    void knowsAddressesInWhateverFormTheyComeBack() {
        Delivery sent = to("Jonas@Bücher.example", "b@example.net");

        assertThat(states(sent.with(saying("jonas@xn--bcher-kva.example", Outcome.DELIVERED), true, minute(1))))
                .containsExactly(State.DELIVERED, State.HANDED);
    }

    /** The mail of the only recipient may be forwarded anywhere. */
    @Test
    void knowsTheOnlyRecipientByAnyName() {
        assertThat(states(to("a@example.net").with(saying("other@example.com", Outcome.FAILED), true, minute(1))))
                .containsExactly(State.FAILED);
    }

    @Test
    void remembersWhenItWasFirstReadAndOnlyWhereItWasAsked() {
        Report read = new Report(
                "<m-1@example.org>",
                List.of(),
                List.of(new Disposition("a@example.net", Disposition.Deed.DISPLAYED, "<m-1@example.org>")));
        Delivery asked = to("a@example.net", "b@example.net");
        Delivery unasked = new Delivery(asked.from(), asked.subject(), asked.messageId(), false, false, asked.fates());

        Delivery twice =
                asked.with(read, false, minute(9)).with(read, false, minute(3)).with(read, false, minute(5));
        assertThat(twice.fates()).extracting(Fate::read).containsExactly(minute(3), null);
        assertThat(unasked.with(read, false, minute(1))).isEqualTo(unasked);
    }
}
