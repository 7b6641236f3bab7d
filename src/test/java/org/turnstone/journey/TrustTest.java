package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Why a message is to be trusted or not, and what can be taken along from it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class TrustTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final Letter lease = new Letter("jonas@weber.example", ida, "Harbour lease");

    private void arrives(String results) {
        phone.append("INBOX", "Authentication-Results: mx.example.org; " + results + "\n" + lease.source());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void tellsTheEvidenceOnDemand(Screen screen) {
        arrives("dmarc=pass header.from=weber.example");
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour lease");

            Locator mark = reader.page().locator(".trust-mark");
            assertThat(mark.innerText()).isEqualTo("Verified");
            mark.click();
            reader.says("weber.example confirms that this message comes from it (DMARC).");
            Locator panel = reader.page().locator(".trust-panel");
            var box = panel.boundingBox();
            assertThat(box.x).isPositive();
            assertThat(box.x + box.width).isLessThan(reader.page().viewportSize().width);
            reader.assertWell();

            reader.page().keyboard().press("Escape");
            panel.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(mark.evaluate("mark => mark === document.activeElement")).isEqualTo(true);
        }
    }

    @Test
    void warnsAboveTheTextOfAForgedMessage() {
        arrives("dmarc=fail header.from=weber.example");
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour lease");

            reader.says("Be careful. It claims to come from weber.example, and that domain’s check failed:"
                    + " it was forged, or changed on its way.");
            reader.assertWell();
        }
    }

    @Test
    void copiesTheAddressAndTheMessageId() {
        arrives("none");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour lease");

            choose(reader, "Copy the sender’s address");
            reader.says("Copied.");
            assertThat(copied(reader)).isEqualTo("jonas@weber.example");
            choose(reader, "Copy the Message-ID");
            reader.page().waitForCondition(() -> !copied(reader).equals("jonas@weber.example"));
            assertThat("<" + copied(reader) + ">").isEqualTo(lease.messageId());
            reader.assertWell();

            reader.page().evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }");
            choose(reader, "Copy the sender’s address");
            reader.says("This could not be copied.");
            reader.assertWell();
        }
    }

    private static void choose(Reader reader, String item) {
        reader.button("More about this message").last().click();
        Locator chosen = reader.button(item);
        chosen.click();
        chosen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static String copied(Reader reader) {
        return String.valueOf(reader.page().evaluate("navigator.clipboard.readText()"));
    }
}
