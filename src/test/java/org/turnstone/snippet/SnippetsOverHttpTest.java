package org.turnstone.snippet;

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

/** Templates without scripts: what is kept, what is refused, and whose they are. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class SnippetsOverHttpTest {

    private static final String LIST = "/settings/templates";
    private static final String PAYLOAD = "\"'><img src=x onerror=__pwn()>";

    @TestHTTPResource
    String site = "";

    private final MailHost host = MailHost.shared();

    @Test
    void isNobodyElses() {
        try (Guest ida = signedIn();
                Guest jonas = signedIn()) {
            String own = kept(ida, Map.of("name", "Mine", "text", "Secret words"));
            String id = own.replaceFirst(".*/", "");
            for (String path : new String[] {own, "/compose?template=" + id, "/compose/templates/" + id}) {
                assertThat(jonas.get(path).status()).as(path).isEqualTo(404);
            }
            var foreign = jonas.get(LIST + "/new").form(LIST + "/new");
            for (String action : new String[] {own, own + "/removal", own + "/return"}) {
                foreign.attr("action", action);
                jonas.submit(foreign, Map.of("name", "Taken"));
            }
            assertThat(jonas.get(LIST).page().text()).contains("No templates yet.");
            assertThat(ida.get(LIST).page().text()).contains("Mine").doesNotContain("Taken");
        }
    }

    @Test
    void printsWhatWasTypedAsText() {
        try (Guest ida = signedIn()) {
            String own = kept(
                    ida,
                    Map.of(
                            "name",
                            PAYLOAD,
                            "subject",
                            PAYLOAD,
                            "format",
                            "rich",
                            "html",
                            "<p onclick=__pwn()>Hi {{name}}</p><script>__pwn()</script>"));
            for (String path :
                    new String[] {LIST, own, "/compose", "/compose?template=" + own.replaceFirst(".*/", "")}) {
                Document page = ida.get(path).page();
                assertThat(page.select("[onerror], [onclick], main script, img[src=x]"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("textarea[name=html]").text()).doesNotContain("onclick", "<script");
            }
        }
    }

    @Test
    void refusesWhatCannotBeAndKeepsTheText() {
        try (Guest ida = signedIn()) {
            var form = ida.get(LIST + "/new").form(LIST + "/new");
            Guest.Answer refused = ida.submit(
                    form,
                    Map.of("name", "", "subject", "a\r\nBcc: x@y.example", "recipients", "nobody", "text", "Kept"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".field-error")).hasSize(3);
            assertThat(refused.page().expectFirst("textarea[name=text]").wholeText())
                    .isEqualTo("Kept");
            assertThat(ida.get(LIST).page().text()).contains("No templates yet.");
        }
    }

    /** Its address. */
    private static String kept(Guest guest, Map<String, String> fields) {
        guest.submit(guest.get(LIST + "/new").form(LIST + "/new"), fields);
        return guest.get(LIST)
                .page()
                .expectFirst(".settings-entry a[href^=" + LIST + "/]")
                .attr("href");
    }

    private Guest signedIn() {
        Guest guest = Guest.at(site);
        guest.signIn(host.person(), MailHost.PASSWORD);
        return guest;
    }
}
