package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Accounts;
import org.turnstone.draft.Stores;
import org.turnstone.draft.StoringTrouble;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.EmailAddress;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** One draft and many forms, without scripts: whatever is posted, no word is written over unasked. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class DraftsOverHttpTest {

    private static final String FORM = "/compose";

    @TestHTTPResource
    String site = "";

    @Inject
    Stores stores;

    @Inject
    Accounts accounts;

    private final MailHost host = MailHost.shared();
    private final String person = host.person();

    private Guest signedIn() {
        Guest guest = Guest.at(site.replaceFirst("//127\\.0\\.0\\.1", "//localhost"));
        guest.signIn(person, MailHost.PASSWORD);
        return guest;
    }

    /** A draft that was saved, as its page: under an address that stays. */
    private static Guest.Answer saved(Guest guest) {
        return guest.submitParts(
                guest.get(FORM).form(FORM), Map.of("subject", "Harbour", "text", "At noon.", "action", "save"));
    }

    private static Guest.Answer write(Guest guest, FormElement form, String text, String action) {
        return guest.submitParts(form, Map.of("format", "plain", "text", text, "action", action));
    }

    private static String text(Guest.Answer answer) {
        return answer.form(FORM).expectFirst("[name=text]").text();
    }

    private String drafts(String field) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, field, "mailbox", "Drafts");
    }

    @Test
    void opensAgainWithEveryWord() {
        try (Guest guest = signedIn()) {
            Guest.Answer draft = saved(guest);
            assertThat(draft.url().getPath()).startsWith("/drafts/");
            assertThat(text(draft)).isEqualTo("At noon.");
            assertThat(drafts("hdr.subject").lines()).hasSize(1);
            // What lies in Drafts is the same draft.
            String uid = draft.form(FORM).expectFirst("[name=draft]").attr("value");
            assertThat(guest.get("/drafts/" + uid)
                            .form(FORM)
                            .expectFirst("[name=submission]")
                            .attr("value"))
                    .isEqualTo(draft.url().getPath().replaceFirst("/drafts/", ""));
        }
    }

    @Test
    void keepsTheVersionThatIsChosen() {
        try (Guest guest = signedIn()) {
            String address = saved(guest).url().getPath();
            FormElement one = guest.get(address).form(FORM);
            FormElement other = guest.get(address).form(FORM);
            write(guest, other, "At one.", "save");

            Guest.Answer asked = write(guest, one, "At two.", "save");
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.page().text()).contains("was changed in another window");
            assertThat(text(asked)).isEqualTo("At two.");
            assertThat(drafts("body")).contains("At one.").doesNotContain("At two.");

            String choice = asked.page().expectFirst("[value^=overwrite-]").attr("value");
            assertThat(write(guest, asked.form(FORM), "At two.", choice).status())
                    .isEqualTo(200);
            assertThat(drafts("body")).contains("At two.").doesNotContain("At one.");

            assertThat(text(write(guest, other, "At three.", "yield"))).isEqualTo("At two.");
            assertThat(drafts("hdr.subject").lines()).hasSize(1);
        }
    }

    @Test
    void keepsBoth() {
        try (Guest guest = signedIn()) {
            String address = saved(guest).url().getPath();
            FormElement one = guest.get(address).form(FORM);
            FormElement other = guest.get(address).form(FORM);
            write(guest, other, "At one.", "save");

            Guest.Answer both = write(guest, one, "At two.", "duplicate");

            assertThat(text(both)).isEqualTo("At two.");
            assertThat(both.url().getPath()).startsWith("/drafts/").isNotEqualTo(address);
            assertThat(text(guest.get(address))).isEqualTo("At one.");
            assertThat(drafts("body")).contains("At one.").contains("At two.");
            assertThat(drafts("hdr.subject").lines()).hasSize(2);
        }
    }

    @Test
    void sendsNothingThatAnotherFormHasChangedSince() {
        String jonas = host.person();
        try (Guest guest = signedIn()) {
            String address = saved(guest).url().getPath();
            FormElement one = guest.get(address).form(FORM);
            FormElement other = guest.get(address).form(FORM);
            write(guest, other, "At one.", "save");

            one.expectFirst("[name=to]").val(jonas);
            assertThat(write(guest, one, "At two.", "send").page().text()).contains("was changed in another window");
            assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "uid", "mailbox", "INBOX"))
                    .isBlank();
        }
    }

    @Test
    void keepsWhatIsWrittenInAFormWhoseDraftIsGone() {
        try (Guest guest = signedIn()) {
            String address = saved(guest).url().getPath();
            FormElement one = guest.get(address).form(FORM);
            FormElement other = guest.get(address).form(FORM);
            write(guest, other, "At one.", "discard");
            assertThat(drafts("uid")).isBlank();

            Guest.Answer told = write(guest, one, "At two.", "save");
            assertThat(told.page().text()).contains("was discarded, or goes on, in another window");
            assertThat(text(write(guest, told.form(FORM), "At two.", "duplicate")))
                    .isEqualTo("At two.");
            assertThat(drafts("body")).contains("At two.");
        }
    }

    @Test
    void showsNobodyElsesDraft() {
        try (Guest guest = signedIn();
                Guest jonas = Guest.at(site.replaceFirst("//127\\.0\\.0\\.1", "//localhost"))) {
            jonas.signIn(host.person(), MailHost.PASSWORD);
            String address = saved(guest).url().getPath();
            assertThat(jonas.get(address).status()).isEqualTo(404);

            FormElement foreign = jonas.get(FORM).form(FORM);
            foreign.expectFirst("[name=submission]").val(address.replaceFirst("/drafts/", ""));
            for (String action : new String[] {"save", "overwrite-9", "discard", "yield", "send"}) {
                write(jonas, foreign, "Taken.", action);
            }
            assertThat(text(guest.get(address))).isEqualTo("At noon.");
            assertThat(drafts("hdr.subject").lines()).hasSize(1);
        }
    }

    /** F10: the mailbox is full, and no word is lost. */
    @Test
    void saysOfADraftThatItIsHereOnly() {
        try (Guest guest = signedIn()) {
            Guest.Answer draft = saved(guest);
            String address = draft.url().getPath();
            long account = accounts.known(EmailAddress.of(person)).orElseThrow().personId();
            SubmissionId id =
                    SubmissionId.parse(address.replaceFirst("/drafts/", "")).orElseThrow();
            write(guest, draft.form(FORM), "At one.", "autosave");
            stores.failed(stores.await(account, id).orElseThrow(), StoringTrouble.FULL);

            Guest.Answer list = guest.get("/mail/1/Drafts");
            assertThat(list.page().expectFirst(".list-banner").text()).contains("here only", "Harbour");
            String link = list.page().expectFirst(".list-banner a").attr("href");
            Guest.Answer open = guest.get(link);
            assertThat(text(open)).isEqualTo("At one.");
            // It is taken at last.
            write(guest, open.form(FORM), "At one, then.", "save");
            assertThat(guest.get("/mail/1/Drafts").page().select(".list-banner"))
                    .isEmpty();
            assertThat(drafts("body")).contains("At one, then.");
        }
    }

    /** What came with the very request that sent it is there when it is taken back. */
    @Test
    void takesBackWithEveryFileAndOnce() {
        String jonas = host.person();
        try (Guest guest = signedIn()) {
            guest.submit(guest.get("/settings/sending").form("/settings/sending"), Map.of("undo", "60"));
            FormElement form = guest.get(FORM).form(FORM);
            guest.submitParts(
                    form,
                    Map.of("to", jonas, "subject", "Harbour", "text", "At noon.", "action", "send"),
                    Map.of("depths.txt", "Twelve feet."));
            Guest.Answer outbox = guest.get("/outbox");
            FormElement back = outbox.form(
                    outbox.page().expectFirst("form[action$=/cancellation]").attr("action"));

            Guest.Answer draft = guest.submit(back, Map.of());
            Guest.Answer again = guest.submit(back, Map.of());

            assertThat(text(draft)).isEqualTo("At noon.");
            assertThat(draft.form(FORM).select(".attachment").text()).contains("depths");
            assertThat(again.page().text()).contains("too late");
            write(guest, draft.form(FORM), "At one.", "save");
            assertThat(drafts("hdr.subject").lines()).hasSize(1);
            assertThat(drafts("body")).contains("At one.").contains("depths.txt");
            // The old form is nobody's any more.
            assertThat(write(guest, form, "At noon.", "send").page().text()).contains("goes on, in another window");
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "uid", "mailbox", "INBOX"))
                .isBlank();
    }

    @Test
    void sendsNothingWithoutAFileThatItsWriterBelievesToBeInIt() {
        String jonas = host.person();
        try (Guest guest = signedIn()) {
            FormElement form = guest.get(FORM).form(FORM);
            Map<String, String> fields = Map.of(
                    "to",
                    jonas,
                    "subject",
                    "Harbour",
                    "text",
                    "Attached.",
                    "action",
                    "send",
                    "enclosed",
                    "u-00000000-0000-4000-8000-000000000000");
            Guest.Answer told = guest.submitParts(form, fields);
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.page().text()).contains("Not all attachments are there any more.");
            assertThat(text(told)).isEqualTo("Attached.");
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "uid", "mailbox", "INBOX"))
                .isBlank();
    }
}
