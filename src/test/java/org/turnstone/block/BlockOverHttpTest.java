package org.turnstone.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Blocking somebody without scripts: what is asked, what goes, what comes back. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class BlockOverHttpTest {

    @TestHTTPResource
    String site = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @Test
    void movesWhatIsThereAndTakesItBack() {
        arrives("INBOX", "Ada <ada@shop.example>", "One");
        arrives("INBOX", "Xada <xada@shop.example>", "Other");
        arrives("INBOX", "ADA@Shop.Example", "Two");
        try (Guest guest = signedIn()) {
            String message = message(guest, "INBOX", "Two");
            Document page = guest.get(message).page();
            assertThat(page.select("dialog form[action$=/blocks] bdi").eachText())
                    .containsExactly("ada@shop.example", "Everybody at @shop.example");

            Guest.Answer blocked = guest.submit(guest.get(message).form(message + "/blocks"), Map.of());
            assertThat(toast(blocked)).isEqualTo("ada@shop.example is blocked, and 2 messages are in Junk.");
            assertThat(subjects("INBOX")).containsExactly("Other");
            assertThat(flags("Junk", "One")).contains("$Junk");

            Guest.Answer undone = guest.submit((FormElement) blocked.page().expectFirst(".toast form"), Map.of());
            assertThat(toast(undone)).isEqualTo("ada@shop.example is not blocked after all. 2 messages are back.");
            assertThat(subjects("INBOX")).containsExactlyInAnyOrder("Other", "One", "Two");
            assertThat(guest.get("/settings/blocked").page().text()).contains("You have not blocked anybody.");
        }
    }

    @Test
    void leavesWhatIsThereWhereThatIsWantedAndTurnsAwayWhatComes() {
        arrives("INBOX", "Ada <ada@shop.example>", "Before");
        try (Guest guest = signedIn()) {
            awaitSwept(guest);
            String message = message(guest, "INBOX", "Before");
            FormElement form = guest.get(message).form(message + "/blocks");
            form.select("[name=move]").remove();
            assertThat(toast(guest.submit(form, Map.of("whom", "domain")))).isEqualTo("@shop.example is blocked.");
            Document open = guest.get(message).page();
            assertThat(open.select(".message-banners").text()).contains("You have blocked @shop.example.");
            assertThat(open.select("dialog form[action$=/blocks]")).isEmpty();

            arrives("INBOX", "Jonas <jonas@far.example>", "From Jonas");
            arrives("INBOX", "Jonas <jonas@far.example>, Bob <bob@shop.example>", "From several");
            arrives("INBOX", "Bob <bob@shop.example>", "After");
            guest.get("/mail/1/INBOX");
            assertThat(subjects("INBOX")).containsExactlyInAnyOrder("Before", "From Jonas");
            assertThat(subjects("Junk")).containsExactlyInAnyOrder("Probe", "From several", "After");
            assertThat(flags("Junk", "After")).contains("$Junk").doesNotContain("Seen");

            String junk = message(guest, "Junk", "After");
            Guest.Answer opened = guest.get(junk);
            assertThat(opened.page().select(".message-banners").text())
                    .contains("You have blocked @shop.example. What comes from there goes to Junk.");
            Guest.Answer unblocked = guest.submit(opened.form(junk + "/blocks"), Map.of("way", "off"));
            assertThat(toast(unblocked)).isEqualTo("@shop.example is no longer blocked. What is in Junk stays there.");
            arrives("INBOX", "Bob <bob@shop.example>", "Again");
            guest.get("/mail/1/INBOX");
            assertThat(subjects("INBOX")).contains("Again");
        }
    }

    /** Somebody has looked and said that it is not. */
    @Test
    void leavesAloneWhatIsNoJunk() {
        try (Guest guest = signedIn()) {
            arrives("INBOX", "Jonas <jonas@far.example>", "First");
            awaitSwept(guest);
            add(guest, "ada@shop.example");
            arrives("INBOX", "ada@shop.example", "Wanted");
            guest.get("/mail/1/INBOX");
            assertThat(subjects("Junk")).containsExactlyInAnyOrder("Probe", "Wanted");

            String junk = message(guest, "Junk", "Wanted");
            Guest.Answer open = guest.get(junk);
            guest.submit((FormElement) open.page().expectFirst("#message-actions"), Map.of("role", "inbox"));
            guest.get("/mail/1/INBOX");
            guest.get("/mail/1/INBOX");
            assertThat(subjects("INBOX")).containsExactlyInAnyOrder("First", "Wanted");
            assertThat(flags("INBOX", "Wanted")).contains("$NotJunk").doesNotContain("$Junk ");
        }
    }

    @Test
    void keepsAListInTheSettings() {
        try (Guest guest = signedIn()) {
            assertThat(toast(add(guest, "Ada <Ada@Shop.example>"))).isEqualTo("ada@shop.example is blocked.");
            assertThat(toast(add(guest, "@spam.example"))).isEqualTo("@spam.example is blocked.");
            Guest.Answer settings = guest.get("/settings/blocked");
            assertThat(settings.page().select(".settings-entry bdi").eachText())
                    .containsExactly("@spam.example", "ada@shop.example");

            Guest.Answer removed =
                    guest.submit(settings.form("/settings/blocked/removals"), Map.of("sender", "@spam.example"));
            assertThat(removed.page().select(".settings-entry bdi").eachText()).containsExactly("ada@shop.example");
        }
    }

    @Test
    void saysWhyNot() {
        try (Guest guest = signedIn()) {
            String domain = ida.substring(ida.indexOf('@'));
            assertThat(refused(guest, "")).isEqualTo("Write down whom to block.");
            assertThat(refused(guest, "example.org"))
                    .isEqualTo("This is neither an address such as ada@example.org nor a domain such as @example.org.");
            assertThat(refused(guest, ida)).isEqualTo("This is your own address. You cannot block yourself.");
            assertThat(refused(guest, domain))
                    .isEqualTo("You are at this domain yourself. Block single addresses there.");
            assertThat(add(guest, "<b>").page().expectFirst("#block-sender").val())
                    .isEqualTo("<b>");
        }
    }

    @Test
    void asksOnceMoreBeforeSomebodyIsBlockedWhomOneWritesTo() {
        host.dovecot()
                .append(ida, "Sent", "From: " + ida + "\nTo: <ana@far.example>, bo@far.example\nSubject: Hi\n\nHi.\n");
        try (Guest guest = signedIn()) {
            Guest.Answer doubted = add(guest, "@far.example");
            assertThat(doubted.status()).isEqualTo(422);
            assertThat(doubted.page().select("#block-said").text())
                    .isEqualTo(
                            "You have written to ana@far.example and 1 other there. What comes from there will go to Junk.");
            Guest.Answer sure = guest.submit(doubted.form("/settings/blocked"), Map.of("sure", "yes"));
            assertThat(toast(sure)).isEqualTo("@far.example is blocked.");
        }
    }

    @Test
    void saysInTheQuestionThatOneWritesToThem() {
        host.dovecot().append(ida, "Sent", "From: " + ida + "\nTo: <ana@far.example>\nSubject: Hi\n\nHi.\n");
        arrives("INBOX", "Ana <ana@far.example>", "Hello");
        try (Guest guest = signedIn()) {
            String message = message(guest, "INBOX", "Hello");
            String notes = "dialog form[action$=/blocks] small";
            await().until(() -> !guest.get(message).page().select(notes).isEmpty());
            Document page = guest.get(message).page();
            assertThat(page.select(notes).eachText())
                    .containsExactly("You have written to this address.", "You have written to somebody there.");
            assertThat(page.expectFirst("[name=move]").hasAttr("checked")).isFalse();
        }
    }

    @Test
    void offersNothingOfOneself() {
        arrives("INBOX", "Ida <" + ida + ">", "Note");
        try (Guest guest = signedIn()) {
            String message = message(guest, "INBOX", "Note");
            Document page = guest.get(message).page();
            assertThat(page.select("dialog form[action$=/blocks]")).isEmpty();
            String token = page.expectFirst("input[name=csrf-token]").val();
            Guest.Answer answer =
                    guest.post(message + "/blocks", Map.of("csrf-token", token).entrySet());
            assertThat(toast(answer)).isEqualTo("Nobody was blocked: that is your own address.");
        }
    }

    /** Too many for one answer: they go by an errand, whose way back unblocks too. */
    @Test
    void movesManyAsAnErrand() {
        arrives("INBOX", "Ada <ada@shop.example>", "Many");
        for (int time = 0; time < 7; time++) {
            host.dovecot().doveadm("copy", "-u", ida, "INBOX", "mailbox", "INBOX", "all");
        }
        arrives("INBOX", "Xada <xada@shop.example>", "Other");
        try (Guest guest = signedIn()) {
            String message = message(guest, "INBOX", "Many");
            Guest.Answer begun = guest.submit(guest.get(message).form(message + "/blocks"), Map.of());
            String errand = begun.url().getPath();
            await().until(() -> guest.get(errand).page().text().contains("ada@shop.example is blocked, and 128"));
            assertThat(subjects("INBOX")).containsExactly("Other");

            Guest.Answer undone = guest.submit(guest.get(errand).form(errand + "/undo"), Map.of());
            String back = undone.url().getPath();
            await().until(() -> guest.get(back)
                    .page()
                    .text()
                    .contains("ada@shop.example is not blocked after all. 128 messages are back."));
            assertThat(subjects("INBOX")).hasSize(129);
            assertThat(guest.get("/settings/blocked").page().text()).contains("You have not blocked anybody.");
        }
    }

    private Guest.Answer add(Guest guest, String sender) {
        return guest.submit(guest.get("/settings/blocked").form("/settings/blocked"), Map.of("sender", sender));
    }

    private String refused(Guest guest, String sender) {
        Guest.Answer answer = add(guest, sender);
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().expectFirst(".field-error").text();
    }

    /** From then on the inbox is known, and only what comes is looked at. */
    private void awaitSwept(Guest guest) {
        add(guest, "probe@probe.example");
        arrives("INBOX", "probe@probe.example", "Probe");
        awaitJunk(guest, "Probe");
    }

    private void awaitJunk(Guest guest, String subject) {
        await().until(() -> {
            guest.get("/mail/1/INBOX");
            return subjects("Junk").contains(subject);
        });
    }

    private void arrives(String mailbox, String from, String subject) {
        host.dovecot()
                .append(
                        ida,
                        mailbox,
                        "From: " + from + "\nTo: <" + ida + ">\nSubject: " + subject + "\nMessage-ID: <"
                                + System.nanoTime() + "@x>\n\nText.\n");
    }

    private List<String> subjects(String mailbox) {
        return host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", ida, "hdr.subject", "mailbox", mailbox)
                .lines()
                .map(line -> line.replaceFirst("^\\S+?=", ""))
                .toList();
    }

    private String flags(String mailbox, String subject) {
        return host.dovecot()
                        .doveadm("-f", "flow", "fetch", "-u", ida, "flags", "mailbox", mailbox, "subject", subject)
                        .strip()
                + " ";
    }

    private static String message(Guest guest, String mailbox, String subject) {
        return guest.get("/mail/1/" + mailbox).page().select("#list li").stream()
                .filter(row -> row.text().contains(subject))
                .map(row -> row.expectFirst("a[href]").attr("href").replaceFirst("\\?.*", ""))
                .findFirst()
                .orElse("");
    }

    private static String toast(Guest.Answer answer) {
        return answer.page().expectFirst(".toast-text").text();
    }

    private Guest signedIn() {
        Guest guest = Guest.at(site);
        guest.signIn(ida, MailHost.PASSWORD);
        return guest;
    }
}
