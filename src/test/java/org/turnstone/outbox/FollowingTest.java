package org.turnstone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnstone.delivery.Deliveries;
import org.turnstone.delivery.Delivery;
import org.turnstone.delivery.EnvelopeIds;
import org.turnstone.delivery.Fate;
import org.turnstone.delivery.Told;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mime.OutgoingReport;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.report.Report;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Against real servers: what they report of a message is known for what it is, and a receipt leaves no trace. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class FollowingTest {

    private static final Leaving AT_ONCE = new Leaving.After(Duration.ZERO);
    private static final String NOWHERE = "nobody.there@example.org";

    @Inject
    Outbox outbox;

    @Inject
    Parcels parcels;

    @Inject
    Deliveries deliveries;

    @Inject
    EnvelopeIds ids;

    @Test
    void hearsOfEachRecipientWhatBecameOfIt() {
        Parcel parcel = parcels.parcel().bcc(NOWHERE).manner(new Manner.Letter(true, false, false));
        send(parcel);
        assertThat(states(parcel))
                .containsOnly(Map.entry(parcel.to(), Fate.State.HANDED), Map.entry(NOWHERE, Fate.State.HANDED));

        await().atMost(Duration.ofSeconds(30)).until(() -> reports(parcel).size() >= 2);
        for (ParsedMessage message : reports(parcel)) {
            Optional<Told> told = take(parcel, message);
            assertThat(told.map(Told::proven)).contains(true);
        }

        assertThat(states(parcel))
                .containsOnly(Map.entry(parcel.to(), Fate.State.RELAYED), Map.entry(NOWHERE, Fate.State.FAILED));
        assertThat(known(parcel).fates().stream()
                        .filter(Fate::failed)
                        .findFirst()
                        .orElseThrow()
                        .words())
                .contains("User doesn't exist");
        assertThat(deliveries.undelivered(parcel.account().id()).contains(messageId(parcel)))
                .isTrue();
    }

    @Test
    void hearsOfTroubleThoughNothingWasAsked() {
        Parcel parcel = parcels.parcel().bcc(NOWHERE);
        send(parcel);
        await().atMost(Duration.ofSeconds(30)).until(() -> !reports(parcel).isEmpty());

        assertThat(reports(parcel)).hasSize(1);
        assertThat(take(parcel, reports(parcel).getFirst()).map(Told::proven)).contains(true);
        assertThat(states(parcel))
                .containsOnly(Map.entry(parcel.to(), Fate.State.HANDED), Map.entry(NOWHERE, Fate.State.FAILED));
    }

    /** The report of one person's message says nothing to another, and one made up from what everybody can see only claims. */
    @Test
    void believesOnlyWhatBearsTheMark() {
        Parcel parcel = parcels.parcel();
        Parcel stranger = parcels.parcel();
        send(parcel);
        send(stranger);
        ParsedMessage proven = forged(parcel, ids.of(parcel.account().personId(), parcel.id()));
        ParsedMessage guessed = forged(parcel, parcel.id() + ".00112233445566778899aabbccddeeff");

        assertThat(take(stranger, proven)).isEmpty();
        // Whoever sends under the same name learns another mark than theirs.
        ParsedMessage learned = forged(parcel, ids.of(stranger.account().personId(), parcel.id()));
        assertThat(take(parcel, learned).map(Told::proven)).contains(false);
        assertThat(take(parcel, guessed).map(Told::proven)).contains(false);
        assertThat(known(parcel).fates().getFirst().proven()).isFalse();
        assertThat(deliveries.undelivered(parcel.account().id()).contains(messageId(parcel)))
                .isFalse();
        assertThat(take(parcel, proven).map(Told::proven)).contains(true);
        assertThat(known(parcel).fates().getFirst().proven()).isTrue();
    }

    /** RFC 8098 section 3: from nobody, so that nothing bounces; and R06: its reader has no copy of it. */
    @Test
    void sendsReceiptsFromNobodyAndKeepsNone() {
        Parcel parcel = parcels.parcel().manner(receipt());
        send(parcel);

        assertThat(parcel.arrived()).isEqualTo(1);
        assertThat(parcel.filed()).isZero();
        assertThat(parcel.fetch(parcel.to(), "INBOX", "hdr"))
                .contains("Return-Path: <>")
                .contains("multipart/report; report-type=disposition-notification");
        assertThat(deliveries.find(parcel.account().personId(), messageId(parcel)))
                .isEmpty();
    }

    @Test
    void bothersNobodyWithAReceiptThatCannotBeSent() {
        Parcel refused = parcels.parcel().manner(receipt()).password("wrong");
        outbox.accept(refused.dispatch(AT_ONCE));
        await().atMost(Duration.ofSeconds(30)).until(() -> refused.state() == ItemState.WAITING);

        assertThat(outbox.waiting(refused.account().personId())).isEmpty();
        assertThat(outbox.count(refused.account().personId())).isZero();
    }

    private void send(Parcel parcel) {
        outbox.accept(parcel.dispatch(AT_ONCE));
        await().atMost(Duration.ofSeconds(30)).until(() -> parcel.state() == ItemState.SENT);
    }

    private static Manner receipt() {
        return new Manner.Receipt(
                new OutgoingReport("disposition-notification", Map.of("Disposition", "a/b; displayed")));
    }

    private static String messageId(Parcel parcel) {
        return "<" + parcel.id() + "@example.org>";
    }

    private Delivery known(Parcel parcel) {
        return deliveries.find(parcel.account().personId(), messageId(parcel)).orElseThrow();
    }

    private Map<String, Fate.State> states(Parcel parcel) {
        Map<String, Fate.State> states = new HashMap<>();
        known(parcel).fates().forEach(fate -> states.put(fate.email(), fate.state()));
        return states;
    }

    private Optional<Told> take(Parcel parcel, ParsedMessage message) {
        return Report.in(message)
                .flatMap(report ->
                        deliveries.take(parcel.account().personId(), report, Instant.parse("2030-01-01T00:00:00Z")));
    }

    private static ParsedMessage forged(Parcel parcel, String envelopeId) {
        return ParsedMessage.parse(
                """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Original-Envelope-Id: %s

                Final-Recipient: rfc822;%s
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """
                        .formatted(envelopeId, parcel.to(), messageId(parcel))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<ParsedMessage> reports(Parcel parcel) {
        return parcel.access().read(MailboxPath.INBOX, folder -> {
            List<ParsedMessage> found = new ArrayList<>();
            for (Uid uid : folder.allUids()) {
                folder.message(uid)
                        .content(ByteSize.of(100_000))
                        .map(content -> ParsedMessage.parse(content.bytes()))
                        .filter(message -> Report.in(message).isPresent())
                        .ifPresent(found::add);
            }
            return found;
        });
    }
}
