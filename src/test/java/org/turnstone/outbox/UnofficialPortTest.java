package org.turnstone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Where an operator allows the unofficial port, people are told. */
@QuarkusTest
@TestProfile(UnofficialPortTest.Allowed.class)
@Needs({Program.DOVECOT, Program.POSTFIX})
class UnofficialPortTest {

    /** Listed first, tried last. */
    public static final class Allowed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("turnstone.domains.\"example.org\".smtp.further-ports", "2525,465");
        }
    }

    @TestHTTPResource
    String site = "";

    @Test
    void isToldOfInTheSettingsOfSending() {
        try (Guest guest = Guest.at(site)) {
            guest.signIn(MailHost.shared().person(), MailHost.PASSWORD);

            assertThat(guest.get("/settings/sending").page().text()).contains("by port 2525, which is unofficial");
        }
    }
}
