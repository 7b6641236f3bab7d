package org.turnstone.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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

    private static Delivery told(Delivery before, Report report, boolean proven, int minute) {
        return before.with(Said.of(report, before.fates()), proven, minute(minute));
    }

    @Test
    void goesFromDelayedToDeliveredAndNeverBack() {
        Report delayed = saying("a@example.net", Outcome.DELAYED);
        Report delivered = saying("a@example.net", Outcome.DELIVERED);
        Delivery two = to("a@example.net", "b@example.net");

        assertThat(states(told(told(two, delayed, true, 1), delivered, true, 2)))
                .containsExactly(State.DELIVERED, State.HANDED);
        assertThat(states(told(told(two, delivered, true, 1), delayed, true, 2)))
                .containsExactly(State.DELIVERED, State.HANDED);
    }

    @Test
    void isTheSameAfterTheSameReportTwice() {
        Report failed = saying("a@example.net", Outcome.FAILED);
        Delivery once = told(to("a@example.net"), failed, true, 1);

        assertThat(told(once, failed, true, 1)).isEqualTo(once);
        assertThat(once.failed()).isTrue();
    }

    /** Whoever saw the message can make up a bounce; what the servers prove outweighs it, whenever it comes. */
    @Test
    void neverLetsAClaimUndoWhatIsProven() {
        Report claimed = saying("a@example.net", Outcome.FAILED);
        Report delivered = saying("a@example.net", Outcome.DELIVERED);

        Delivery before = told(to("a@example.net"), claimed, false, 1);
        assertThat(before.fates().getFirst().proven()).isFalse();
        assertThat(states(told(before, delivered, true, 2))).containsExactly(State.DELIVERED);
        assertThat(states(told(told(to("a@example.net"), delivered, true, 1), claimed, false, 2)))
                .containsExactly(State.DELIVERED);
    }

    /** Every recipient's server knows the mark: none of them undoes what another one proved, whichever is read first. */
    @Test
    void neverLetsAnotherServerUndoWhatIsProven() {
        Report failed = saying("a@example.net", Outcome.FAILED);
        Report delivered = saying("a@example.net", Outcome.DELIVERED);
        Report relayed = saying("a@example.net", Outcome.RELAYED);
        Delivery two = to("a@example.net", "b@example.net");

        Delivery inOrder = told(told(two, failed, true, 1), delivered, true, 2);
        assertThat(states(inOrder)).containsExactly(State.FAILED, State.HANDED);
        assertThat(told(told(two, delivered, true, 2), failed, true, 1)).isEqualTo(inOrder);
        assertThat(states(told(told(two, relayed, true, 1), delivered, true, 2)))
                .containsExactly(State.DELIVERED, State.HANDED);
    }

    @Test
    void saysNothingOfPeopleItDidNotGoTo() {
        Delivery two = to("a@example.net", "b@example.net");

        assertThat(told(two, saying("c@example.net", Outcome.FAILED), true, 1)).isEqualTo(two);
    }

    @Test
    void knowsAddressesInWhateverFormTheyComeBack() {
        Delivery sent = to("Jonas@Bücher.example", "b@example.net");

        assertThat(states(told(sent, saying("jonas@xn--bcher-kva.example", Outcome.DELIVERED), true, 1)))
                .containsExactly(State.DELIVERED, State.HANDED);
    }

    /** The mail of the only recipient may be forwarded anywhere; but a receipt names who read it. */
    @Test
    void knowsTheOnlyRecipientByAnyNameThatServersGive() {
        Delivery one = to("a@example.net");

        assertThat(states(told(one, saying("other@example.com", Outcome.FAILED), true, 1)))
                .containsExactly(State.FAILED);
        assertThat(told(one, readBy("other@example.com"), false, 1)).isEqualTo(one);
    }

    @Test
    void remembersWhenItWasFirstReadAndOnlyWhereItWasAsked() {
        Report read = readBy("a@example.net");
        Delivery asked = to("a@example.net", "b@example.net");
        Delivery unasked = new Delivery(asked.from(), asked.subject(), asked.messageId(), false, false, asked.fates());

        Delivery twice = told(told(told(asked, read, false, 9), read, false, 3), read, false, 5);
        assertThat(twice.fates()).extracting(Fate::read).containsExactly(minute(3), null);
        assertThat(told(unasked, read, false, 1)).isEqualTo(unasked);
    }

    /** Addresses are brought into one form at a cost: a report must not choose how high it is. */
    @Test
    void passesOverWhatIsFarTooMuch() {
        String[] recipients = IntStream.range(0, 500)
                .mapToObj(i -> "p" + i + "@ü" + i + ".example")
                .toArray(String[]::new);
        DeliveryStatus nobody = failed("x@" + "ü.".repeat(150) + "example");
        DeliveryStatus endless = failed("x@" + "ü".repeat(1_000) + ".example");
        List<DeliveryStatus> flood = new ArrayList<>(Collections.nCopies(200_000, nobody));
        flood.addFirst(endless);
        flood.addFirst(failed(recipients[499]));
        Report report = new Report(null, List.of(new DeliveryReport(null, flood)), List.of());

        Delivery many = to(recipients);
        Said said = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Said.of(report, many.fates()));
        assertThat(said.statuses()).hasSize(1_000);
        assertThat(said.statuses().getFirst().fates()).containsExactly(499);
        assertThat(Said.of(report, to("a@example.net", "b@example.net").fates()).statuses())
                .hasSize(20);
    }

    private static DeliveryStatus failed(String address) {
        return new DeliveryStatus(address, address, Outcome.FAILED, Reason.UNTOLD, "", "");
    }

    private static Report readBy(String address) {
        return new Report(
                "<m-1@example.org>",
                List.of(),
                List.of(new Disposition(address, Disposition.Deed.DISPLAYED, "<m-1@example.org>")));
    }
}
