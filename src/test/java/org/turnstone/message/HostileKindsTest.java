package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Whatever a field of a card, a file or a message within says, it is text on the page. */
@QuarkusTest
@Needs(Program.DOVECOT)
class HostileKindsTest {

    private static final String HARMLESS = "'><img src=x onerror=alert(1)>";

    @TestHTTPResource
    String origin = "";

    @Test
    void everyFieldStaysText() {
        String reader = MailHost.shared().person();
        MailHost.shared().dovecot().append(reader, "INBOX", HostileLetter.bytes());
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            String message = guest.get("/mail/1/INBOX")
                    .page()
                    .expectFirst("#list li a[href]")
                    .attr("href");
            Document page = guest.get(message).page();

            String kinds = page.expectFirst(".kinds").text();
            assertThat(kinds)
                    .contains(said("summary", "place", "name", "organisation", "title", "mail", "phone", "street"))
                    .contains(said("recipient", "said", "server", "reader", "where", "subject"))
                    .contains("zone " + HARMLESS, "organiser " + HARMLESS, "guest " + HARMLESS, "sender");
            assertThat(page.select(".kind")).hasSizeGreaterThanOrEqualTo(7);
            assertThat(crawl(guest, message)).isGreaterThan(10);
        }
    }

    private static String[] said(String... words) {
        String[] said = words.clone();
        for (int i = 0; i < said.length; i++) {
            said[i] += " " + HostileLetter.PAYLOAD;
        }
        return said;
    }

    /** Every page, frame and file that lies below the message; how many there were. */
    private static int crawl(Guest guest, String message) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(Set.of(message));
        while (!left.isEmpty()) {
            String at = left.remove();
            Guest.Answer answer = guest.get(at);
            String type = answer.response().headers().firstValue("Content-Type").orElse("");
            assertThat(answer.status()).as(at).isEqualTo(200);
            if (type.startsWith("text/html")) {
                Document page = answer.page();
                assertThat(page.select("[onerror], [src=x], [onload]")).as(at).isEmpty();
                for (Element link : page.select("a[href], iframe[src], img[src], audio[src]")) {
                    String url = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    if (url.startsWith(message + "/") && seen.add(url)) {
                        left.add(url);
                    }
                }
            }
        }
        return seen.size();
    }
}
