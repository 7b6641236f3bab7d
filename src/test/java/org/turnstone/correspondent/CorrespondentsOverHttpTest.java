package org.turnstone.correspondent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Accounts;
import org.turnstone.mail.EmailAddress;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Who is suggested to whom, and how they are forgotten. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class CorrespondentsOverHttpTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TestHTTPResource
    String site = "";

    @Inject
    Collected collected;

    @Inject
    Accounts accounts;

    private final MailHost host = MailHost.shared();

    @Test
    void suggestsToEachOnlyTheirOwn() {
        String ida = host.person();
        String jonas = host.person();
        try (Guest first = signedIn(ida);
                Guest second = signedIn(jonas)) {
            collected.wrote(person(ida), List.of(new EmailAddress("Ada Lovelace", "ada@far.example")), NOW);
            collected.answered(person(jonas), List.of(new EmailAddress("Ada Other", "ada@near.example")), NOW);
            assertThat(suggested(first, "ad")).containsExactly("Ada Lovelace <ada@far.example>");
            assertThat(suggested(second, "ad")).containsExactly("Ada Other <ada@near.example>");

            forget(second, "ada@far.example");
            assertThat(suggested(first, "ad")).hasSize(1);
            assertThat(first.get("/settings/people").page().text()).doesNotContain("near.example");
        }
        try (Guest nobody = Guest.at(site)) {
            assertThat(nobody.get("/correspondents?q=ad").url().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void knowsWhomSentMailWentToAndReadsItOnce() {
        String ida = host.person();
        host.dovecot()
                .append(
                        ida,
                        "Sent",
                        "From: " + ida + "\nTo: =?utf-8?q?Zo=C3=AB?= <zoe@far.example>, " + ida
                                + "\nSubject: Hi\n\nHi.\n");
        try (Guest guest = signedIn(ida)) {
            guest.get("/compose");
            await().until(() -> !suggested(guest, "zoe").isEmpty());
            assertThat(suggested(guest, ida.substring(0, 4))).isEmpty();
            forget(guest, "zoe@far.example");
            guest.get("/compose");
            assertThat(suggested(guest, "zoe")).isEmpty();
        }
    }

    @Test
    void forgetsUndoablyAndUntilTheNextMessage() {
        String ida = host.person();
        EmailAddress ada = new EmailAddress("Ada", "ada@far.example");
        try (Guest guest = signedIn(ida)) {
            collected.wrote(person(ida), List.of(ada), NOW);
            Guest.Answer forgotten = forget(guest, "ADA@far.example");
            assertThat(toast(forgotten)).isEqualTo("Ada is forgotten.");
            assertThat(suggested(guest, "ada")).isEmpty();

            Guest.Answer undone = guest.submit((FormElement) forgotten.page().expectFirst(".toast form"), Map.of());
            assertThat(toast(undone)).isEqualTo("Ada is remembered again.");
            assertThat(suggested(guest, "ada")).containsExactly("Ada <ada@far.example>");

            forget(guest, "ada@far.example");
            collected.wrote(person(ida), List.of(ada), NOW);
            assertThat(suggested(guest, "ada")).hasSize(1);
        }
    }

    @Test
    void showsNamesAsTheyAreWrittenAndNothingElse() {
        String ida = host.person();
        try (Guest guest = signedIn(ida)) {
            collected.wrote(
                    person(ida),
                    List.of(
                            new EmailAddress("<img src=x onerror=alert(1)>\" ' & {boo}", "boo@far.example"),
                            new EmailAddress("Boo, Ann", "ann@xn--bcher-kva.example")),
                    NOW);
            Guest.Answer answer = guest.get("/correspondents?q=boo");
            assertThat(answer.page().select("img, script")).isEmpty();
            assertThat(answer.response().body()).doesNotContain("<img");
            assertThat(answer.page().select(".suggestion-name").eachText())
                    .containsExactly("Boo, Ann", "<img src=x onerror=alert(1)>\" ' & {boo}");
            assertThat(answer.page().select("mark").eachText()).contains("Boo", "boo");
            assertThat(answer.page().select("[role=option]").eachAttr("data-entry"))
                    .contains("\"Boo, Ann\" <ann@bücher.example>");
            assertThat(guest.get("/settings/people").page().select("img[src=x]"))
                    .isEmpty();
        }
    }

    @Test
    void keepsWithinItsLimits() {
        String ida = host.person();
        try (Guest guest = signedIn(ida)) {
            long person = person(ida);
            List<EmailAddress> many = IntStream.range(0, 300)
                    .mapToObj(number -> EmailAddress.of("bulk" + number + "@far.example"))
                    .toList();
            collected.wrote(person, many, NOW);
            assertThat(collected.of(person).size()).isEqualTo(100);
            assertThat(suggested(guest, "bulk")).hasSize(12);
            assertThat(suggested(guest, "b".repeat(5_000))).isEmpty();
            assertThat(suggested(guest, "\u0000%_'\"")).isEmpty();
            for (int batch = 0; batch < 51; batch++) {
                int from = batch * 100;
                collected.wrote(
                        person,
                        IntStream.range(from, from + 100)
                                .mapToObj(number -> EmailAddress.of("later" + number + "@far.example"))
                                .toList(),
                        NOW.plusSeconds(60L * batch));
            }
            assertThat(collected.of(person).size()).isEqualTo(CorrespondentRows.MOST);
            assertThat(suggested(guest, "bulk")).isEmpty();
            assertThat(guest.get("/settings/people").page().select(".people-entry"))
                    .hasSize(100);
        }
    }

    @Test
    void collectsNobodyOnceThatIsSwitchedOff() {
        String ida = host.person();
        try (Guest guest = signedIn(ida)) {
            FormElement form = guest.get("/settings/people").form("/settings/people");
            guest.post(
                    "/settings/people",
                    Set.of(Map.entry(
                            "csrf-token", form.expectFirst("[name=csrf-token]").val())));
            collected.wrote(person(ida), List.of(EmailAddress.of("ada@far.example")), NOW);
            assertThat(suggested(guest, "ada")).isEmpty();
            assertThat(guest.get("/settings/people").page().select("[name=collect][checked]"))
                    .isEmpty();

            guest.submit(form, Map.of("collect", "yes"));
            collected.wrote(person(ida), List.of(EmailAddress.of("ada@far.example")), NOW);
            assertThat(suggested(guest, "ada")).hasSize(1);
            Guest.Answer searched = guest.get("/settings/people?q=bo");
            assertThat(searched.page().text()).contains("Nobody is found by that.");
            Guest.Answer emptied = guest.submit(searched.form("/settings/people/removals"), Map.of());
            assertThat(toast(emptied)).isEqualTo("Everybody is forgotten.");
            assertThat(emptied.page().text()).contains("Nobody is remembered yet.");
        }
    }

    private Guest.Answer forget(Guest guest, String address) {
        Element token = guest.get("/settings/people").page().expectFirst("[name=csrf-token]");
        return guest.post(
                "/correspondents/removals",
                Map.of("csrf-token", token.val(), "address", address).entrySet());
    }

    private static List<String> suggested(Guest guest, String typed) {
        return guest.get("/correspondents?q=" + URLEncoder.encode(typed, UTF_8))
                .page()
                .select("[role=option]")
                .eachAttr("data-entry");
    }

    private long person(String address) {
        return accounts.known(EmailAddress.of(address)).orElseThrow().personId();
    }

    private static String toast(Guest.Answer answer) {
        return answer.page().expectFirst(".toast-text").text();
    }

    private Guest signedIn(String address) {
        Guest guest = Guest.at(site);
        guest.signIn(address, MailHost.PASSWORD);
        return guest;
    }
}
