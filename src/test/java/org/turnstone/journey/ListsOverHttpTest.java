package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Lists as somebody has them whose browser runs no scripts: each page says where it is, and leads to another that is there. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class ListsOverHttpTest {

    private static final String INBOX = "/mail/1/INBOX";
    private static final int PAGE = 50;

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final Talk talk = Talk.of(ida);

    private void fill(int letters, Duration ago) {
        new FullMailbox(host.dovecot().home(ida), Instant.now().minus(ago)).fill(ida, letters);
    }

    private Guest signedIn(String list) {
        Guest guest = Guest.at(origin);
        guest.signIn(ida, MailHost.PASSWORD);
        guest.submit(guest.get("/settings").form("/settings/conversations"), Map.of("list", list));
        if (list.equals("conversation")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !guest.get(INBOX).page().select("[name=by]").isEmpty());
        }
        return guest;
    }

    private static FormElement list(Document page) {
        return (FormElement) page.expectFirst("form.list");
    }

    private static List<String> subjects(Document page) {
        return page.select(".rows > li > a > bdi:nth-of-type(2)").eachText();
    }

    private static String id(Document page, String subject) {
        return page.select(".rows > li").stream()
                .filter(row -> row.text().contains(subject))
                .findFirst()
                .orElseThrow()
                .expectFirst("input")
                .val();
    }

    @ParameterizedTest
    @CsvSource({
        "conversation,''",
        "conversation,?only=read",
        "message,''",
        "message,?only=read",
        "message,?sort=subject"
    })
    void whoHasPutAwayAllOfTheLastPageSeesTheOneBefore(String by, String choice) {
        fill(PAGE + 1, Duration.ZERO);
        try (var guest = signedIn(by)) {
            Document first = guest.get(INBOX + choice).page();
            Document second =
                    guest.get(first.expectFirst(".batch").attr("data-older")).page();
            assertThat(subjects(second)).hasSize(1);

            Guest.Answer after = guest.submit(
                    list(second),
                    Map.of(
                            "role",
                            "archive",
                            "id",
                            second.expectFirst(".rows input").val()));

            assertThat(after.status()).isEqualTo(200);
            assertThat(subjects(after.page())).isEqualTo(subjects(first));
        }
    }

    @ParameterizedTest
    @CsvSource({"conversation", "message"})
    void whatHasComeBackLiesUnderTheDayOfItsReturn(String by) {
        fill(3, Duration.ofDays(100));
        assertThat(phone.all("INBOX", "uid")).hasSize(3);
        phone.append("INBOX", new Letter("jonas@example.org", ida, "Crane").source());
        phone.move("INBOX", "Letter 0002", "Archive");
        phone.move("Archive", "Letter 0002", "INBOX");
        phone.mark("INBOX", "Letter 0002", "$Snoozed");
        try (var guest = signedIn(by)) {
            Document page = guest.get(INBOX).page();
            assertThat(subjects(page)).containsExactly("Letter 0002", "Crane", "Letter 0003", "Letter 0001");
            assertThat(page.expectFirst(".divider").text()).isEqualTo("Today");
            assertThat(page.expectFirst(".divider + .rows").select("> li")).hasSize(2);
        }
    }

    @Test
    void allOfAListIsWhatWasShown() {
        phone.append("INBOX", talk.letter("one", "Lease", "", "Text."));
        phone.append("INBOX", talk.letter("two", "Re: Lease", "one", "Text."));
        phone.mark("INBOX", "Re: Lease", "\\Seen");
        phone.append("INBOX", talk.letter("three", "Plan", "", "Text."));
        try (var guest = signedIn("message")) {
            Document page = guest.get(INBOX + "?only=unread").page();
            assertThat(subjects(page)).containsExactly("Plan", "Lease");
            try (var _ = signedIn("conversation")) {
                guest.submit(list(page), Map.of("role", "archive", "all", id(page, "Plan")));
            }
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Re: Lease");
        }
    }

    @Test
    void allOfAListOfConversationsIsAllOfThem() {
        phone.append("INBOX", talk.letter("one", "Lease", "", "Text."));
        phone.append("INBOX", talk.letter("two", "Re: Lease", "one", "Text."));
        phone.mark("INBOX", "Re: Lease", "\\Seen");
        phone.append("INBOX", talk.letter("three", "Plan", "", "Text."));
        try (var guest = signedIn("conversation")) {
            Document page = guest.get(INBOX + "?only=unread").page();
            guest.submit(list(page), Map.of("role", "archive", "all", id(page, "Plan")));
            assertThat(phone.all("Archive", "hdr.subject")).hasSize(3);
        }
    }

    @Test
    void theListBesideAMessageBeginsWithItsConversation() {
        phone.append("INBOX", talk.letter("one", "Lease", "", "Text."));
        phone.append("INBOX", talk.letter("other", "Plan", "", "Text."));
        phone.append("INBOX", talk.letter("two", "Re: Lease", "one", "Text."));
        phone.append("INBOX", talk.letter("last", "Crane", "", "Text."));
        String lease;
        try (var guest = signedIn("message")) {
            lease = guest.get(INBOX).page().select(".rows > li > a").last().attr("href");
        }
        try (var guest = signedIn("conversation")) {
            Document page = guest.get(lease).page();
            assertThat(subjects(page)).containsExactly("Re: Lease", "Plan");

            Document again =
                    guest.get(page.expectFirst(".batch").attr("data-here")).page();

            assertThat(subjects(again)).isEqualTo(subjects(page));
        }
    }
}
