package org.turnstone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** A folder that one does not want to see every day, without scripts. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class HiddenFoldersTest {

    private static final String TREE = "#folders .tree-folders > .folders a:contains(Quarry)";
    private static final String HIDDEN = "#folders .tree-hidden a:contains(Quarry)";

    @TestHTTPResource
    String origin;

    @Test
    void areOutOfSightAndComeBack() {
        String person = MailHost.shared().person();
        try (Guest guest = Guest.at(origin)) {
            Guest.Answer inbox = guest.signIn(person, MailHost.PASSWORD);
            assertThat(inbox.page().select("form[action$=/subscription]")).isEmpty();
            Guest.Answer created = guest.submit(inbox.form("/mail/1"), Map.of("name", "Quarry"));
            assertThat(created.page().select(TREE)).hasSize(1);
            assertThat(created.page().select(".tree-hidden")).isEmpty();

            Guest.Answer hidden = press(guest, created, "Hide from the folder list", "no");
            Document elsewhere = guest.get("/mail/1/INBOX").page();
            Guest.Answer shown = press(guest, hidden, "Show in the folder list", "yes");

            assertThat(hidden.page().select("#toasts").text()).contains("Quarry is hidden");
            assertThat(hidden.page().select(TREE)).isEmpty();
            assertThat(hidden.page().select(HIDDEN)).hasSize(1);
            assertThat(hidden.page().select("details.tree-hidden[open]")).hasSize(1);
            assertThat(elsewhere.select("details.tree-hidden > summary").text()).isEqualTo("Hidden folders (1)");
            assertThat(elsewhere.select("details.tree-hidden[open]")).isEmpty();
            assertThat(elsewhere.select(HIDDEN).attr("href")).isEqualTo("/mail/1/Quarry");
            assertThat(shown.page().select(TREE)).hasSize(1);
            assertThat(shown.page().select(".tree-hidden")).isEmpty();
        }
    }

    private static Guest.Answer press(Guest guest, Guest.Answer page, String words, String value) {
        var form = page.form("/mail/1/Quarry/subscription");
        assertThat(form.select("button").text()).isEqualTo(words);
        assertThat(form.select("button").val()).isEqualTo(value);
        return guest.submit(form, Map.of("subscribed", value));
    }
}
