package org.turnstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.web.MailboxSegment;

/** The page of the search, over HTTP and without scripts. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class SearchTest {

    @TestHTTPResource
    String origin;

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @BeforeEach
    void fill() {
        append("INBOX", "Harbour plan", "Sun, 01 Mar 2026 08:00:00 +0000");
        append("Archive", "Old harbour plan", "Sun, 01 Feb 2026 08:00:00 +0000");
        append("Clients & <b>Co", "The third harbour plan", "Mon, 02 Mar 2026 08:00:00 +0000");
        append("Trash", "Thrown harbour plan", "Mon, 02 Mar 2026 09:00:00 +0000");
        append("INBOX", "Something else", "Mon, 02 Mar 2026 10:00:00 +0000");
    }

    private void append(String mailbox, String subject, String date) {
        host.dovecot()
                .append(
                        ida,
                        mailbox,
                        """
                From: Jonas Weber <jonas@example.org>
                To: <%s>
                Subject: %s
                Date: %s

                The text of it.
                """
                                .formatted(ida, subject, date));
    }

    private static String url(String query) {
        return "/search?q=" + MailboxSegment.percentEncode(query);
    }

    /** The second folder has begun a new era meanwhile: what was moved out of the first is told, and can be taken back. */
    @Test
    void tellsWhatWasMovedBeforeAFolderRefused() {
        try (Guest guest = signedIn()) {
            Document page = guest.get(url("subject:\"harbour plan\"")).page();
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            ((FormElement) page.expectFirst("form.list"))
                    .formData()
                    .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
            String good = page.select("input[name=hit]").stream()
                    .map(input -> input.val())
                    .filter(hit -> hit.startsWith("/mail/1/INBOX/"))
                    .findFirst()
                    .orElseThrow();
            fields.add(Map.entry("hit", good));
            fields.add(Map.entry("hit", "/mail/1/Archive/4711.1"));
            fields.add(Map.entry("role", "trash"));

            Guest.Answer moved = guest.post("/search/moves", fields);

            assertThat(moved.status()).isEqualTo(200);
            assertThat(moved.page().select(".toast").text())
                    .contains("1 message moved to Trash. Of 1 other the mail server did not say so");
            assertThat(guest.submit((FormElement) moved.page().expectFirst(".toast form"), Map.of())
                            .page()
                            .select(".toast")
                            .text())
                    .contains("1 message moved back.");

            fields.removeIf(field -> field.getKey().equals("role"));
            fields.removeIf(field -> field.getValue().equals(good));
            fields.add(Map.entry("role", "trash"));
            assertThat(guest.post("/search/moves", fields).status()).isEqualTo(410);
        }
    }

    /** As before, but marks: what was unread in the first folder is so again. */
    @Test
    void tellsWhatWasMarkedBeforeAFolderRefused() {
        try (Guest guest = signedIn()) {
            append("INBOX", "Read harbour plan", "Sun, 01 Mar 2026 09:00:00 +0000");
            read("Read harbour plan");
            Document page = guest.get(url("subject:\"harbour plan\"")).page();
            List<Map.Entry<String, String>> fields =
                    named(page, hit(page, "Read harbour plan"), hit(page, "Harbour plan"), "/mail/1/Archive/4711.1");
            fields.add(Map.entry("add", "seen"));

            Guest.Answer marked = guest.post("/search/flags", fields);

            assertThat(marked.status()).isEqualTo(200);
            assertThat(marked.page().select(".toast").text())
                    .contains("2 messages marked as read. Of 1 other the mail server did not say so");
            assertThat(unseen("INBOX")).containsExactly("Something else");
            assertThat(guest.submit((FormElement) marked.page().expectFirst(".toast form"), Map.of())
                            .page()
                            .select(".toast")
                            .text())
                    .contains("1 message is as it was before.");
            assertThat(unseen("INBOX")).containsExactlyInAnyOrder("Harbour plan", "Something else");
        }
    }

    /** A folder that refuses what Undo brings back keeps it; what came back before is told. */
    @Test
    void tellsWhatWasBroughtBackBeforeAFolderRefused() {
        try (Guest guest = signedIn()) {
            Document page = guest.get(url("subject:\"harbour plan\"")).page();
            List<Map.Entry<String, String>> fields =
                    named(page, hit(page, "Harbour plan"), hit(page, "Old harbour plan"));
            fields.add(Map.entry("role", "trash"));
            Guest.Answer moved = guest.post("/search/moves", fields);
            assertThat(moved.page().select(".toast").text()).contains("2 messages moved to Trash.");
            FormElement undo = (FormElement) moved.page().expectFirst(".toast form");
            undo.select("input[name=home][value=Archive]").val("Gone");

            Guest.Answer back = guest.post(
                    "/search/returns",
                    undo.formData().stream()
                            .map(field -> Map.entry(field.key(), field.value()))
                            .toList());

            assertThat(back.status()).isEqualTo(200);
            assertThat(back.page().select(".toast").text())
                    .contains("1 message moved back. Of 1 other the mail server did not say so");
            assertThat(unseen("INBOX")).contains("Harbour plan");
            assertThat(unseen("Trash")).contains("Old harbour plan").doesNotContain("Harbour plan");
        }
    }

    private static String hit(Document page, String subject) {
        return page.select(".rows > li").stream()
                .filter(row -> row.select("a bdi").eachText().contains(subject))
                .map(row -> row.expectFirst("input[name=hit]").val())
                .findFirst()
                .orElseThrow();
    }

    /** The list's form with these chosen, and no others. */
    private static List<Map.Entry<String, String>> named(Document page, String... hits) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        ((FormElement) page.expectFirst("form.list"))
                .formData()
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        for (String hit : hits) {
            fields.add(Map.entry("hit", hit));
        }
        return fields;
    }

    private void read(String subject) {
        host.dovecot().doveadm("flags", "add", "-u", ida, "\\Seen", "mailbox", "INBOX", "subject", subject);
    }

    private List<String> unseen(String mailbox) {
        return host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", ida, "hdr.subject", "mailbox", mailbox, "unseen")
                .lines()
                .map(line -> line.replaceFirst("^hdr.subject=", ""))
                .toList();
    }

    @Test
    void findsInAllFoldersButJunkAndTrashAndSaysSo() {
        try (Guest guest = signedIn()) {
            Document page = guest.get(url("subject:harbour")).page();

            assertThat(page.select(".rows > li > a > bdi:nth-child(2)").eachText())
                    .containsExactlyInAnyOrder("Harbour plan", "Old harbour plan", "The third harbour plan");
            assertThat(page.select(".rows .chip.place").eachText())
                    .containsExactlyInAnyOrder("Inbox", "Archive", "Clients & <b>Co");
            assertThat(page.select(".rows mark").eachText()).contains("Harbour", "harbour");
            assertThat(page.select("#search-coverage").text()).startsWith("Searched all ");
            assertThat(page.select(".search-notes").text()).contains("Junk and Trash were left out.");
            assertThat(page.select("input[type=search]").val()).isEqualTo("subject:harbour");

            assertThat(guest.get(url("subject:harbour in:anywhere")).page().select(".rows > li"))
                    .hasSize(4);
            assertThat(guest.get(url("subject:harbour in:trash")).page().select(".rows > li"))
                    .hasSize(1);
            assertThat(guest.get(url("harbour in:\"Clients & <b>Co\"")).page().select(".rows > li"))
                    .hasSize(1);
            assertThat(guest.get(url("harbour -in:inbox -in:archive")).page().select(".rows > li"))
                    .hasSize(1);
        }
    }

    @Test
    void writesTheQueryThatTheFormAsksFor() {
        try (Guest guest = signedIn()) {
            Guest.Answer answer = guest.get("/search/form?from=Jonas+Weber&subject=harbour&words=&without=old+thing"
                    + "&after=2026-01-01&before=&in=inbox&larger=&attachment=yes");

            assertThat(answer.page().select("input[type=search]").val())
                    .isEqualTo("in:inbox from:\"Jonas Weber\" subject:harbour -(old thing) after:2026-01-01"
                            + " has:attachment");
        }
    }

    @Test
    void saysWhatItCouldNotTakeWordForWord() {
        try (Guest guest = signedIn()) {
            Document page = guest.get(url("colour:blue before:soon in:nowhere")).page();

            assertThat(page.select(".search-remark").eachText())
                    .containsExactly(
                            "“colour:” is not something to search by, so it was searched for as a word.",
                            "“before:soon” could not be understood, and was left out.",
                            "There is no folder called “nowhere”.");
            assertThat(page.select("#search-coverage").text()).isEqualTo("No folder was searched.");
        }
    }

    @Test
    void keepsRecentSearchesForTheirPersonAloneAndForgetsThem() {
        try (Guest guest = signedIn();
                Guest other = signedIn(host.person())) {
            guest.get(url("harbour"));
            guest.get(url("from:jonas"));
            guest.get(url("harbour"));

            assertThat(guest.get("/search/recent").response().body()).isEqualTo("[\"harbour\",\"from:jonas\"]");
            assertThat(other.get("/search/recent").response().body()).isEqualTo("[]");

            guest.submit(guest.get("/search").form("/search/recent/removal"), Map.of());
            assertThat(guest.get("/search/recent").response().body()).isEqualTo("[]");
        }
    }

    @Test
    void keepsSearchesWithANameForTheirPersonAlone() {
        try (Guest guest = signedIn();
                Guest other = signedIn(host.person())) {
            guest.submit(guest.get(url("subject:harbour")).form("/search/saved"), Map.of("name", "The <i>harbour</i>"));
            Document start = guest.get("/search").page();
            String removal = start.expectFirst("form[action^=/search/saved/][action$=/removal]")
                    .attr("action");

            assertThat(start.select("#folders a[data-search]").text()).isEqualTo("The <i>harbour</i>");
            assertThat(start.select("#folders a[data-search]").attr("href")).isEqualTo(url("subject:harbour"));
            assertThat(other.get("/search").page().select("a[data-search]")).isEmpty();

            // Another person's form token, and this one's search: as good as none.
            other.get(url("x"));
            other.submit(other.get(url("x")).form("/search/saved"), Map.of("name", "Mine"));
            var form = other.get("/search").page().expectFirst("form[action^=/search/saved/][action$=/removal]");
            form.attr("action", removal);
            assertThat(other.submit((FormElement) form, Map.of()).status()).isEqualTo(404);
            assertThat(guest.get("/search").page().select("a[data-search]")).hasSize(1);

            guest.submit(guest.get("/search").form(removal.replace("/removal", "/name")), Map.of("name", "Quays"));
            assertThat(guest.get("/search").page().select("a[data-search]").text())
                    .isEqualTo("Quays");
            guest.submit(guest.get("/search").form(removal), Map.of());
            assertThat(guest.get("/search").page().select("a[data-search]")).isEmpty();
        }
    }

    @Test
    void movesWhatWasFoundInSeveralFoldersAndBringsItBack() {
        try (Guest guest = signedIn()) {
            Guest.Answer found = guest.get(url("subject:harbour"));
            List<String> hits = found.page().select(".rows input[name=hit]").eachAttr("value");
            String first = hits.stream()
                    .filter(hit -> hit.contains("INBOX"))
                    .findFirst()
                    .orElseThrow();

            Guest.Answer moved = guest.submit(
                    found.form("/search/moves"), Map.of("hit", first, "role", "trash", "back", url("subject:harbour")));

            assertThat(moved.page().select(".rows > li")).hasSize(2);
            assertThat(moved.page().select("#toasts .toast-text").text()).isEqualTo("1 message moved to Trash.");
            Guest.Answer back = guest.submit(moved.form("/search/returns"), Map.of());
            assertThat(back.page().select(".rows > li")).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'\"</title>",
                "{inject:csrf.token}",
                "\"\"\"\"\"",
                "*",
                "%",
                "\\",
                "(((((",
                "\r\na1 LOGOUT",
                "\u0000",
                "é€😀",
                "from:\"\\\" OR ALL\"",
                "{3}",
                "~\u202egnp.exe"
            })
    void staysCalmWhateverIsTyped(String typed) {
        try (Guest guest = signedIn()) {
            Guest.Answer answer = guest.get(url(typed));
            Document page = answer.page();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.select("img[onerror], script:not([src]):not([type])"))
                    .isEmpty();
            assertThat(page.select("meta[name=viewport]")).hasSize(1);
            assertThat(page.select(".search-notes").text()).doesNotContain("could not search");
        }
    }

    @Test
    void usesTheBeginningOfWhatIsTooLong() {
        try (Guest guest = signedIn()) {
            Guest.Answer answer = guest.get(url("word ".repeat(2_000)));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
            assertThat(answer.page().select(".search-remark").text()).contains("The search was too long");
        }
    }

    private Guest signedIn() {
        return signedIn(ida);
    }

    private Guest signedIn(String person) {
        Guest guest = Guest.at(origin);
        guest.signIn(person, MailHost.PASSWORD);
        return guest;
    }
}
