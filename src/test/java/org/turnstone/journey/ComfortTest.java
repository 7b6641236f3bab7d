package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What makes reading pleasant: nobody one does not want to hear from, letters as large as one likes, quiet signatures. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class ComfortTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String from, String subject, String html) {
        phone.append(
                "INBOX",
                "From: " + from + "\nTo: <" + ida + ">\nSubject: " + subject + "\nMessage-ID: <"
                        + subject.replace(' ', '-') + "." + ida + ">\nMIME-Version: 1.0\n"
                        + "Content-Type: text/html; charset=utf-8\n\n" + html + "\n");
    }

    private void menu(Reader reader, String item) {
        reader.button("More about this message").click();
        reader.page()
                .locator(".menu:popover-open .menu-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .click();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void blocksASenderAndTakesItBack(Screen screen) {
        arrives("Ada <ada@shop.example>", "Sale one", "<p>Buy.</p>");
        arrives("Jonas <jonas@far.example>", "Quay walk", "<p>Shall we?</p>");
        arrives("Ada <ada@shop.example>", "Sale two", "<p>Buy more.</p>");
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Sale two");
            menu(reader, "Block ada@shop.example…");
            reader.says("Block this sender?");
            reader.assertWell();
            reader.button("Block").click();
            reader.says("ada@shop.example is blocked, and 2 messages are in Junk.");
            reader.row("Quay walk").waitFor();
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Quay walk");

            arrives("Ada <ada@shop.example>", "Sale three", "<p>Buy now.</p>");
            reader.page()
                    .waitForCondition(() -> phone.all("Junk", "hdr.subject").contains("Sale three"));
            reader.button("Undo").first().click();
            reader.says("ada@shop.example is not blocked after all. 2 messages are back.");
            assertThat(phone.all("INBOX", "hdr.subject"))
                    .containsExactlyInAnyOrder("Quay walk", "Sale one", "Sale two");
            reader.assertWell();
        }
    }

    /** Too many for one answer: the question closes, and the page goes on telling. */
    @Test
    void blocksASenderOfVeryMany() {
        // Copies of one message are one conversation: to be many rows they have to be listed one by one.
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            guest.submit(guest.get("/settings").form("/settings/conversations"), Map.of("list", "message"));
        }
        arrives("Ada <ada@shop.example>", "Sale one", "<p>Buy.</p>");
        for (int time = 0; time < 11; time++) {
            host.dovecot().doveadm("copy", "-u", ida, "INBOX", "mailbox", "INBOX", "all");
        }
        arrives("Jonas <jonas@far.example>", "Quay walk", "<p>Shall we?</p>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Sale one");
            menu(reader, "Block ada@shop.example…");
            reader.button("Block").click();
            reader.says("ada@shop.example is blocked, and 2,048 messages are in Junk.");
            assertThat(reader.page().locator("dialog:popover-open").count()).isZero();
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Quay walk");
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.says("ada@shop.example is not blocked after all. 2,048 messages are back.");
            assertThat(phone.all("INBOX", "uid")).hasSize(2_049);
        }
    }

    @Test
    void saysInJunkThatTheSenderIsBlocked() {
        arrives("Ada <ada@shop.example>", "Sale one", "<p>Buy.</p>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/settings/blocked");
            reader.page().getByLabel("Address or domain").fill("@shop.example");
            reader.button("Block").click();
            reader.says("@shop.example is blocked.");
            reader.assertWell();
            reader.go("/mail/1/INBOX");
            reader.open("Sale one");
            reader.says("You have blocked @shop.example.");
            reader.assertWell();
            reader.button("Unblock").click();
            reader.says("@shop.example is no longer blocked. What is in Junk stays there.");
            reader.heading("Sale one").waitFor();
            assertThat(reader.page().getByText("You have blocked").count()).isZero();
        }
    }

    @Test
    void makesLettersLargerAndRemembersIt() {
        arrives("Jonas <jonas@far.example>", "Quay walk", "<p id=text>Shall we?</p>");
        arrives(
                "News <news@far.example>",
                "Very wide",
                "<table width=1400 id=text><tr><td>Wide news</td></tr></table>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Quay walk");
            double normal = height(reader);
            reader.button("More about this message").click();
            for (int percent : new int[] {110, 125, 150}) {
                reader.button("Larger text").click();
                reader.page().waitForCondition(() -> zoom(reader).equals(Integer.toString(percent)));
            }
            assertThat(height(reader)).isCloseTo(1.5 * normal, within(1.5));
            reader.page().waitForCondition(() -> frameHeight(reader) >= documentHeight(reader));
            reader.assertWell();

            // One that is too wide fits first, and is made larger from there.
            reader.page().keyboard().press("Escape");
            reader.open("Very wide");
            reader.page().waitForCondition(() -> zoom(reader).equals("150"));
            reader.page().waitForCondition(() -> Math.abs(share(reader) - 1.5) < 0.06);

            reader.button("More about this message").click();
            reader.button("Normal size").click();
            reader.page().waitForCondition(() -> zoom(reader).equals("100"));
            reader.page().waitForCondition(() -> Math.abs(share(reader) - 1) < 0.03);
            reader.button("Smaller text").click();
            reader.page().waitForCondition(() -> zoom(reader).equals("90"));
        }
    }

    /** WCAG 1.4.3: what is quiet can still be read, on a light page and on a dark one. */
    @Test
    void showsSignaturesALittleQuieter() {
        arrives(
                "Jonas <jonas@far.example>",
                "Quay walk",
                "<p>Shall we?</p><div class=gmail_signature id=text>Jonas Weber<br>Quay 3</div>");
        for (boolean dark : new boolean[] {false, true}) {
            try (var visit = dark ? Chromium.visitInTheDark(Screen.DESKTOP) : Chromium.visit(Screen.DESKTOP)) {
                Reader reader = new Reader(visit, origin);
                reader.signIn(ida);
                reader.open("Quay walk");
                reader.text();
                assertThat(contrast(reader)).isBetween(4.5, 9.0);
                frame(reader).contentFrame().getByText("Jonas Weber").hover();
                reader.page().waitForCondition(() -> contrast(reader) > 11);
            }
        }
    }

    @Test
    void printsAConversation() {
        String over = "<style>body,p{margin-top:-400px;color:red}</style><p style='margin-top:-400px'>Over</p>";
        arrives("Jonas <jonas@far.example>", "Quay walk", "<p>Shall we?</p>");
        phone.append(
                "INBOX",
                "From: Eve <eve@far.example>\nTo: <" + ida + ">\nSubject: Re: Quay walk\nMessage-ID: <e." + ida
                        + ">\nReferences: <Quay-walk." + ida
                        + ">\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + over + "\n");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.awaitConversations();
            reader.open("Quay walk");
            reader.button("More that can be done").click();
            reader.page()
                    .locator("#message-more")
                    .getByText("Print conversation")
                    .click();
            Locator paper = reader.page()
                    .frameLocator("iframe[aria-hidden=true]")
                    .locator("article")
                    .first();
            paper.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            reader.assertWell();

            reader.page().navigate(reader.page().url() + "/print/conversation");
            assertThat(reader.page().locator("article").allInnerTexts())
                    .satisfiesExactly(one -> assertThat(one).contains("Jonas", "Shall we?"), two -> assertThat(two)
                            .contains("Eve"));
            // A mail that reaches upwards ends at its own edge.
            assertThat(reader.page()
                            .locator("article .text")
                            .first()
                            .evaluate("text => getComputedStyle(text.firstElementChild).color"))
                    .isEqualTo("rgb(17, 17, 17)");
            assertThat(reader.page()
                            .locator("article .text")
                            .nth(1)
                            .evaluate("text => getComputedStyle(text).overflowY"))
                    .isEqualTo("clip");
            visit.assertNothingWentWrong();
        }
    }

    private static Locator frame(Reader reader) {
        return reader.page().locator("iframe.message-frame").first();
    }

    private static Object inFrame(Reader reader, String expression) {
        return frame(reader)
                .evaluate(
                        "frame => { const page = frame.contentDocument; const text = page.querySelector('[id$=text]');"
                                + " return " + expression + " }");
    }

    private static double number(Reader reader, String expression) {
        return Double.parseDouble(String.valueOf(inFrame(reader, expression)));
    }

    private static String zoom(Reader reader) {
        return String.valueOf(inFrame(reader, "text && page.documentElement.dataset.zoom"));
    }

    private static double height(Reader reader) {
        reader.page().waitForCondition(() -> !"null".equals(String.valueOf(inFrame(reader, "text && text.id"))));
        return number(reader, "text.getBoundingClientRect().height");
    }

    private static double width(Reader reader) {
        return number(reader, "text.getBoundingClientRect().width");
    }

    /** How much of its frame's width the text takes. */
    private static double share(Reader reader) {
        return width(reader) / frame(reader).boundingBox().width;
    }

    private static double frameHeight(Reader reader) {
        return frame(reader).boundingBox().height;
    }

    private static double documentHeight(Reader reader) {
        return number(reader, "page.documentElement.getBoundingClientRect().height");
    }

    /** Between the signature and the page behind the frame, whose ground is none. */
    private static double contrast(Reader reader) {
        return Double.parseDouble(
                String.valueOf(
                        frame(reader)
                                .evaluate(
                                        """
                        frame => {
                            const view = frame.contentWindow
                            const channels = colour => {
                                const canvas = new OffscreenCanvas(1, 1).getContext('2d')
                                canvas.fillStyle = colour
                                canvas.fillRect(0, 0, 1, 1)
                                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
                            }
                            const light = colour => channels(colour)
                                .map(value => value / 255)
                                .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
                                .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0)
                            let ground = frame
                            while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement
                            const text = frame.contentDocument.querySelector('[id$=text]')
                            const both = [light(view.getComputedStyle(text).color),
                                light(getComputedStyle(ground).backgroundColor)].sort((one, other) => other - one)
                            return (both[0] + 0.05) / (both[1] + 0.05)
                        }""")));
    }
}
