package org.turnstone.journey;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Another mail program takes a folder away while an answer lies in it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class VanishedMailboxTest {

    private static final String SUBJECT = "Quay walk";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final Talk talk = Talk.of(ida);

    @Test
    void aConversationIsShorterOnceAMailboxOfItsIsGone() {
        phone.append("INBOX", talk.by(ida).letter("one", SUBJECT, "", "Shall we walk along the quay?"));
        phone.append("Quay", talk.by(ida).letter("two", "Re: " + SUBJECT, "one", "At noon, gladly."));
        try (Guest guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            await().until(() -> stack(guest).equals("2"));

            host.dovecot().doveadm("mailbox", "delete", "-s", "-u", ida, "Quay");
            await().until(() -> stack(guest).isEmpty());
        }
    }

    /** The number beside the one row. */
    private static String stack(Guest guest) {
        return guest.get("/mail/1/INBOX").page().select(".rows > li > a small").text();
    }
}
