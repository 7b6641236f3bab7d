package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** New mail on the desktop: asked for by a button, told once, and only while no tab is looked at. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class NotificationsTest {

    /** A desktop that writes down what it is told, and tabs that can be turned away from: Chromium without a screen has neither. */
    private static final String DESKTOP =
            """
            if (location.protocol.startsWith('http')) {
                window.Notification = class {
                    static permission = localStorage.getItem('test-permission') ?? 'default'
                    static async requestPermission() {
                        localStorage.setItem('test-permission', 'granted')
                        return (Notification.permission = 'granted')
                    }
                    constructor(title, { body, tag }) {
                        const told = JSON.parse(localStorage.getItem('test-told') ?? '[]')
                        localStorage.setItem('test-told', JSON.stringify([...told, `${title}: ${body}`]))
                    }
                }
                Object.defineProperty(document, 'hidden', { get: () => localStorage.getItem('test-hidden') === 'yes' })
            }
            """;

    private static final String TURN_AWAY =
            "away => { localStorage.setItem('test-hidden', away); dispatchEvent(new Event('visibilitychange')) }";

    private static final String TOLD = "() => localStorage.getItem('test-told') ?? '[]'";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter(host.person(), ida, subject).source());
    }

    @Test
    void isToldOnceForAllTabsAndOnlyWhileNoneIsLookedAt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            visit.context().addInitScript(DESKTOP);
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/settings");
            reader.button("Turn notifications on").click();
            reader.button("Turn notifications off").waitFor();
            reader.assertWell();
            reader.go("/mail/1/INBOX");
            Reader second = reader.inAnotherTab();
            second.go("/mail/1/INBOX");
            second.page().locator(".live[data-state=live]").waitFor();

            arrives("While I look");
            reader.row("While I look").waitFor();
            second.row("While I look").waitFor();
            assertThat(reader.page().evaluate(TOLD)).isEqualTo("[]");

            second.page().evaluate(TURN_AWAY, "yes");
            reader.page().evaluate(TURN_AWAY, "yes");
            arrives("While I am away");

            reader.page().waitForCondition(() -> !reader.page().evaluate(TOLD).equals("[]"));
            assertThat(reader.page().evaluate(TOLD)).isEqualTo("[\"Jonas Weber: While I am away\"]");
            visit.assertNothingWentWrong();
        }
    }
}
