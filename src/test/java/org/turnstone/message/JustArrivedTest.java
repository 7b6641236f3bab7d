package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** A message is there from the moment it came, also on a connection that was in its mailbox before. */
@QuarkusTest
@Needs(Program.DOVECOT)
class JustArrivedTest {

    @TestHTTPResource
    String site = "";

    private final String ida = MailHost.shared().person();

    @Test
    void isReadByItsAddressAlone() {
        arrives("First");
        try (Guest guest = Guest.at(site)) {
            guest.signIn(ida, MailHost.PASSWORD);
            String first = guest.get("/mail/1/INBOX")
                    .page()
                    .expectFirst("#list li a[href]")
                    .attr("href");
            arrives("Second");
            Guest.Answer second = guest.get(first.replaceFirst("\\.1$", ".2"));
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.page().expectFirst("#message-subject").text()).isEqualTo("Second");
            assertThat(guest.get(first.replaceFirst("\\.1$", ".3")).status()).isEqualTo(410);
        }
    }

    private void arrives(String subject) {
        MailHost.shared().dovecot().append(ida, "INBOX", "From: a@example.org\nSubject: " + subject + "\n\nHello.\n");
    }
}
