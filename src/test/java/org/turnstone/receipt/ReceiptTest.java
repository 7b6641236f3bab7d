package org.turnstone.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** R06: nobody is told that a message was read unless its reader says so, and then once. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class ReceiptTest {

    @TestHTTPResource
    String site = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();

    @Test
    void asksAndTellsNobodyUntilTheReaderSaysSo() {
        wanted(jonas, jonas, "");
        try (Guest guest = signedIn()) {
            String message = message(guest);
            Guest.Answer page = guest.get(message);
            assertThat(page.page().text()).contains("The sender asks for a read receipt.");
            assertThat(page.response().body()).contains(message + "/receipt");
            assertThat(flags()).contains("\\Seen").doesNotContain("$MDNSent");
            assertThat(inbox(jonas)).isEmpty();

            FormElement form = page.form(message + "/receipt");
            Guest.Answer sent = guest.submit(form, Map.of("answer", "send"));
            assertThat(sent.page().text()).contains("The sender is told").doesNotContain("asks for a read receipt");
            assertThat(flags()).contains("$MDNSent");
            // Pressed once more, in the other tab.
            assertThat(guest.submit(form, Map.of("answer", "send")).page().text())
                    .contains("one message gets one receipt");
            arrived(jonas);
            assertThat(inbox(jonas))
                    .containsOnlyOnce("Disposition: manual-action/MDN-sent-manually; displayed")
                    .contains("Original-Message-ID: <wanted-1@example.org>")
                    .contains("Final-Recipient: rfc822;" + ida);
            assertThat(mailbox(ida, "Sent")).isEmpty();
        }
    }

    @Test
    void sendsNothingThisTimeAndDoesNotAskAgain() {
        wanted(jonas, jonas, "");
        try (Guest guest = signedIn()) {
            String message = message(guest);
            Guest.Answer answered = guest.submit(guest.get(message).form(message + "/receipt"), Map.of("answer", "no"));
            assertThat(answered.page().text()).contains("No receipt is sent").doesNotContain("asks for a read receipt");
            assertThat(flags()).contains("$MDNSent");
            assertThat(inbox(jonas)).isEmpty();
        }
    }

    /** Some servers keep no {@code $MDNSent}. */
    @Test
    void remembersTheAnswerWhereTheServerDoesNot() {
        wanted(jonas, jonas, "");
        try (Guest guest = signedIn()) {
            String message = message(guest);
            FormElement form = guest.get(message).form(message + "/receipt");
            guest.submit(form, Map.of("answer", "no"));
            host.dovecot().doveadm("flags", "remove", "-u", ida, "$MDNSent", "mailbox", "INBOX", "all");
            assertThat(flags()).doesNotContain("$MDNSent");

            assertThat(guest.get(message).page().text()).doesNotContain("asks for a read receipt");
            assertThat(guest.submit(form, Map.of("answer", "send")).page().text())
                    .contains("one message gets one receipt");
            assertThat(inbox(jonas)).isEmpty();
        }
    }

    @Test
    void asksNothingWhereReceiptsNeverGo() {
        wanted(jonas, jonas, "");
        try (Guest guest = signedIn()) {
            choose(guest, "never");
            assertThat(guest.get(message(guest)).page().text()).doesNotContain("read receipt");
            assertThat(flags()).doesNotContain("$MDNSent");
        }
    }

    @Test
    void tellsPeopleOneWritesToByThemselvesButNotEverybody() {
        try (Guest guest = signedIn()) {
            choose(guest, "known");
            wanted(jonas, jonas, "");
            assertThat(guest.get(message(guest)).page().text()).contains("The sender asks for a read receipt.");
            assertThat(inbox(jonas)).isEmpty();

            write(guest, jonas);
            assertThat(guest.get(message(guest)).page().text()).contains("as you chose for people you write to");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> inbox(jonas).contains("Disposition: manual-action/MDN-sent-automatically"));
            await().until(() -> flags().contains("$MDNSent"));
        }
    }

    /** A browser that draws a page in advance reads nothing, and a page of another site cannot make anybody tell. */
    @Test
    void tellsNobodyByItselfUnlessTheReaderIsThere() {
        try (Guest guest = signedIn()) {
            choose(guest, "known");
            write(guest, jonas);
            wanted(jonas, jonas, "");
            String message = message(guest);
            for (String purpose : List.of("Sec-Purpose", "Purpose", "X-Moz", "X-Sec-Purpose")) {
                guest.get(message, Map.of(purpose, "Prefetch;prerender", "Sec-Fetch-Site", "same-origin"));
            }
            assertThat(flags()).doesNotContain("\\Seen").doesNotContain("$MDNSent");
            guest.get(message, Map.of("Sec-Fetch-Site", "same-site"));
            guest.get(message, Map.of());
            assertThat(flags()).contains("\\Seen").doesNotContain("$MDNSent");

            guest.get(message);
            assertThat(flags()).contains("$MDNSent");
        }
    }

    /** RFC 8098 section 2.1: whoever lets receipts go elsewhere might collect who reads what. */
    @Test
    void neverTellsByItselfWhereAReceiptWouldGoElsewhere() {
        String eve = host.person();
        try (Guest guest = signedIn()) {
            choose(guest, "known");
            write(guest, jonas);
            write(guest, eve);
            wanted(jonas, eve, "");
            assertThat(guest.get(message(guest)).page().text()).contains("It would not go to the sender but to " + eve);
            wanted(jonas, jonas, "List-Id: <boats.example.org>\n");
            assertThat(guest.get(message(guest)).page().text()).contains("The sender asks for a read receipt.");
            assertThat(inbox(eve) + inbox(jonas)).doesNotContain("Disposition:");
        }
    }

    @Test
    void answersNothingThatNobodyAsked() {
        host.dovecot().append(ida, "INBOX", "From: %s\nSubject: x\n\nHello\n".formatted(jonas));
        wanted(jonas, jonas, "");
        try (Guest guest = signedIn()) {
            String asking = message(guest);
            String silent = asking.replaceFirst("\\d+$", "1");
            FormElement form = guest.get(asking).form(asking + "/receipt");
            form.attr("action", silent + "/receipt");
            assertThat(guest.submit(form, Map.of("answer", "send")).status()).isEqualTo(404);
            assertThat(inbox(jonas)).isEmpty();
        }
    }

    private void wanted(String from, String to, String more) {
        host.dovecot()
                .append(
                        ida,
                        "INBOX",
                        """
                        Return-Path: <%s>
                        From: Jonas <%s>
                        To: <%s>
                        Subject: Lease
                        Message-ID: <wanted-1@example.org>
                        Disposition-Notification-To: <%s>
                        Date: Sun, 22 Nov 2026 08:00:00 +0000
                        %s
                        Did you see this?
                        """
                                .formatted(from, from, ida, to, more));
    }

    private Guest signedIn() {
        Guest guest = Guest.at(site);
        guest.signIn(ida, MailHost.PASSWORD);
        return guest;
    }

    private static String message(Guest guest) {
        return guest.get("/mail/1/INBOX")
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    private static void choose(Guest guest, String choice) {
        guest.submit(guest.get("/settings/sending").form("/settings/sending"), Map.of("receipts", choice));
    }

    private static void write(Guest guest, String to) {
        guest.submitParts(
                guest.get("/compose").form("/compose"),
                Map.of("action", "send", "to", to, "subject", "Hello", "text", "Hello"));
    }

    private String flags() {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", ida, "flags", "mailbox", "INBOX");
    }

    private void arrived(String person) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !inbox(person).isBlank());
    }

    private String inbox(String person) {
        return mailbox(person, "INBOX");
    }

    private String mailbox(String person, String name) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, "text", "mailbox", name);
    }
}
