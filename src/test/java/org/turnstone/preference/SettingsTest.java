package org.turnstone.preference;

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

@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class SettingsTest {

    @TestHTTPResource
    String origin;

    @Test
    void showsWhosePageItIsAndTheWayOut() {
        String person = MailHost.shared().person();
        try (Guest guest = Guest.at(origin)) {
            guest.signIn(person, MailHost.PASSWORD);

            Document settings = guest.get("/settings").page();

            assertThat(settings.select("#account .menu-person").text()).contains(person);
            assertThat(settings.select("#account form[action=/logout] button")).hasSize(1);
        }
    }

    @Test
    void beginsMessagesAsTheirWriterLikes() {
        String person = MailHost.shared().person();
        try (Guest guest = Guest.at(origin)) {
            guest.signIn(person, MailHost.PASSWORD);
            assertThat(format(guest)).isEqualTo("rich");

            guest.submit(guest.get("/settings").form("/settings/writing"), Map.of("format", "plain"));

            assertThat(format(guest)).isEqualTo("plain");
            assertThat(guest.get("/settings")
                            .page()
                            .select("input[name=format][checked]")
                            .val())
                    .isEqualTo("plain");
        }
    }

    private static String format(Guest guest) {
        return guest.get("/compose").page().select("#compose-form").attr("data-editor-preferred-value");
    }
}
