package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Fault;
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

    private static final LocatorAssertions.HasTextOptions SLOWLY =
            new LocatorAssertions.HasTextOptions().setTimeout(40_000);

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

    /** What comes while the mail server cannot be reached is told as soon as it can, and once. */
    @Test
    void isToldOfWhatCameWhileTheServerWasAway() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            visit.context().addInitScript(DESKTOP);
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/settings");
            reader.button("Turn notifications on").click();
            reader.button("Turn notifications off").waitFor();
            reader.go("/mail/1/INBOX");
            Locator live = reader.page().locator(".live");
            assertThat(live).hasText("Live", SLOWLY);
            arrives("Before");
            reader.row("Before").waitFor();
            reader.page().evaluate(TURN_AWAY, "yes");
            host.imap().set(new Fault.Refuse());
            try {
                host.imap().cutAll();
                assertThat(live).hasText("Offline", SLOWLY);
                arrives("Meanwhile");
                assertThat(reader.page().evaluate(TOLD)).isEqualTo("[]");
            } finally {
                host.imap().pass();
            }

            assertThat(live).hasText("Live", SLOWLY);
            reader.page().waitForCondition(() -> !reader.page().evaluate(TOLD).equals("[]"));
            reader.page().evaluate(TURN_AWAY, "no");
            reader.row("Meanwhile").waitFor();
            assertThat(reader.page().evaluate(TOLD)).isEqualTo("[\"Jonas Weber: Meanwhile\"]");
        }
    }
}
