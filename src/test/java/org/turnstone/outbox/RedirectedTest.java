package org.turnstone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.testing.Fault;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Somebody else's message goes through the outbox as one's own do: byte for byte, once, and back where it is not sent. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class RedirectedTest {

    private static final Leaving AT_ONCE = new Leaving.After(Duration.ZERO);
    private static final Leaving IN_A_MINUTE = new Leaving.After(Duration.ofMinutes(1));

    private static final String ORIGINAL =
            """
            From: Mara Lind <mara@example.net>
            To: someone@example.net
            Subject: Survey
            Resent-From: earlier@example.net
            Message-ID: <survey@example.net>

            The depths.
            .
            """
                    .replace("\n", "\r\n");

    private static final MessageRef NOWHERE = new MessageRef(MailboxPath.INBOX, new UidValidity(1), new Uid(1));

    private final MailHost host = MailHost.shared();

    @Inject
    Outbox outbox;

    @Inject
    Parcels parcels;

    @AfterEach
    void honestAgain() {
        host.submission().pass();
        host.imap().pass();
    }

    @Test
    void goesByteForByteUnderANewBlockAndMarksTheOriginal() {
        Parcel parcel = redirected();
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.SENT);

        String arrived = parcel.fetch(parcel.to(), "INBOX", "text");
        assertThat(arrived.replace("\n", "\r\n").replace("\r\r", "\r")).contains(ORIGINAL.strip());
        assertThat(arrived)
                .containsSubsequence(
                        "Return-Path: <" + parcel.from() + ">",
                        "Resent-From: ",
                        parcel.from(),
                        "Resent-To: ",
                        parcel.to(),
                        "Resent-Message-ID: <" + parcel.id(),
                        "From: Mara Lind",
                        "Resent-From: earlier@example.net");
        assertThat(parcel.fetch(parcel.from(), "Sent", "hdr"))
                .contains("Resent-Message-ID: <" + parcel.id(), "From: Mara Lind");
        assertThat(parcel.fetch(parcel.from(), "INBOX", "flags")).contains("$Forwarded");
    }

    /** The copy is known by the identifier of the sending on: by its own it would be there before it is filed. */
    @Test
    void filesACopyThoughTheMessageStandsInSentAlready() {
        Parcel parcel = parcels.parcel();
        host.dovecot().append(parcel.from(), "Sent", ORIGINAL);
        host.imap().set(new Fault.Refuse());
        outbox.accept(parcel.redirects(ORIGINAL, NOWHERE).dispatch(AT_ONCE));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        parcel.state() == ItemState.COPYING && parcel.sending().trouble() != null);
        host.imap().pass();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        OutboxRow.update("due = ?1 where id = ?2", Instant.now().minusSeconds(5), parcel.id()));
        until(parcel, ItemState.SENT);
        assertThat(copies(parcel)).isEqualTo(2);
    }

    @Test
    void becomesTheWishItWasWhenItIsTakenBack() {
        Parcel parcel = redirected();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        assertThat(outbox.redirection(parcel.id(), parcel.account().personId())).isEmpty();

        assertThat(outbox.takeBack(parcel.id(), parcel.account(), parcel.access()))
                .contains(new TakenBack.Redirection(parcel.id()));

        assertThat(outbox.redirection(parcel.id(), parcel.account().personId())).hasValueSatisfying(wish -> {
            assertThat(wish.original()).isEqualTo(place(parcel));
            assertThat(wish.to()).extracting("email").containsExactly(parcel.to());
            assertThat(wish.from().email()).isEqualTo(parcel.from());
        });
        assertThat(outbox.redirection(parcel.id(), parcel.account().personId() + 1))
                .isEmpty();
        assertThat(parcel.fetch(parcel.from(), "Drafts", "hdr")).isBlank();
        assertThat(parcels.pieces(parcel.id())).isZero();
        assertThat(outbox.accept(parcel.dispatch(AT_ONCE))).isInstanceOf(Accepted.Before.class);
        assertThat(parcel.arrived()).isZero();
    }

    /** Whatever was decided before, a name is one message's. */
    @Test
    void isKnownUnderItsNameOnceItIsTaken() {
        Parcel parcel = redirected();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        assertThat(outbox.accept(parcel.dispatch(IN_A_MINUTE))).isInstanceOf(Accepted.Before.class);
        assertThat(outbox.has(new SubmissionId(parcel.id()))).isTrue();
    }

    private Parcel redirected() {
        Parcel parcel = parcels.parcel();
        parcel.access().changeMailboxes(mailboxes -> {
            mailboxes.append(
                    MailboxPath.INBOX,
                    Set.of(),
                    Instant.EPOCH,
                    MessageSource.of(ORIGINAL.getBytes(StandardCharsets.UTF_8)));
            return true;
        });
        return parcel.redirects(ORIGINAL, place(parcel));
    }

    private static MessageRef place(Parcel parcel) {
        return parcel.access()
                .read(
                        MailboxPath.INBOX,
                        folder -> new MessageRef(
                                folder.path(),
                                folder.uidValidity(),
                                folder.allUids().getFirst()));
    }

    private static long copies(Parcel parcel) {
        return parcel.fetch(parcel.from(), "Sent", "hdr.message-id")
                .lines()
                .filter(line -> line.contains("survey@example.net"))
                .count();
    }

    private static void until(Parcel parcel, ItemState state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> parcel.state() == state);
    }
}
