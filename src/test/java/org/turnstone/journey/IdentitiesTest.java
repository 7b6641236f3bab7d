package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.identity.Logo;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Writing as oneself and as somebody else: who stands in From, what stands beneath, and what goes over the wire. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class IdentitiesTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String shop = ida.replace("@", "+shop@");
    private final String jonas = host.person();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void makesOneWithASignatureAndSendsAsIt(Screen screen) {
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/settings/identities");
            reader.assertWell();
            reader.link("Add an identity").click();
            reader.assertWell();
            reader.page().getByLabel("Mail address").fill("boss@elsewhere.example");
            reader.button("Save").click();
            reader.says("does not let you write from this address");
            visit.assertAccessible();
            visit.forgive();

            fill(reader, "Ida’s shop", shop, "Ida, shopkeeper");
            reader.page().getByLabel("Answers go to").fill("Office <office@example.org>");
            reader.page().getByLabel("Organisation").fill("Hafen für alle");
            reader.page().getByLabel("New messages begin as this identity").check();
            reader.page()
                    .locator("input[name=picture]")
                    .setInputFiles(new FilePayload("logo.png", "image/png", Logo.png()));
            reader.button("Save").click();
            reader.says("Ida’s shop is saved.");
            awaitPicture(reader.page());
            reader.assertWell();

            reader.go("/compose?account=1&to=" + jonas + "&subject=From+the+shop");
            signature(reader, "Ida, shopkeeper").waitFor();
            assertThat(from(reader)).isEqualTo("Ida’s shop <" + shop + ">");
            awaitPicture(reader.page());
            reader.assertWell();
            reader.send();
        }
        String raw = received();
        assertThat(raw)
                .contains("<" + shop + ">")
                .contains("Reply-To: Office <office@example.org>")
                .contains("Organization: =?")
                .contains("multipart/related")
                .containsPattern("Content-ID: <[\\w-]{22}@signature\\.turnstone>")
                .containsPattern("(?s)src=3?D?\"cid:[\\w=\\r\\n-]{22,30}@signature")
                .doesNotContain("data-signature", "/signatures/");
        assertThat(header(jonas, "hdr.return-path")).contains("<" + shop + ">");
    }

    @Test
    void signsAsWhoeverWritesUnlessTheSignatureWasChanged() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            withTwo(reader);
            reader.go("/compose?account=1");
            signature(reader, "Ida at home").waitFor();
            choose(reader, "Ida’s shop <" + shop + ">");
            signature(reader, "Ida, shopkeeper").waitFor();
            assertThat(reader.page().locator(".compose-rich [data-signature]").count())
                    .isEqualTo(1);
            choose(reader, "Ida Holm <" + ida + ">");
            signature(reader, "Ida at home").waitFor();

            signature(reader, "Ida at home").click();
            reader.page().keyboard().press("End");
            reader.page().keyboard().type(", changed");
            choose(reader, "Ida’s shop <" + shop + ">");
            reader.page().waitForCondition(() -> reader.page()
                    .locator(".compose-form [name=signed]")
                    .inputValue()
                    .equals(reader.page().locator("#compose-from").inputValue()));
            assertThat(reader.page().locator(".compose-rich").innerText()).contains("Ida at home, changed");
            reader.page().locator("#compose-subject").fill("Gone on with");
            reader.says("Saved");
            reader.assertWell();

            reader.go("/mail/1/Drafts");
            reader.goOnWith("Gone on with");
            assertThat(reader.page().locator("#compose-from").inputValue()).isNotBlank();
            assertThat(reader.page().locator("#compose-from option:checked").innerText())
                    .contains(shop);
            assertThat(reader.page().locator(".compose-rich").innerText())
                    .containsOnlyOnce("Ida at home, changed")
                    .doesNotContain("shopkeeper");
        }
    }

    @Test
    void answersFromTheAddressItWasWrittenTo() {
        host.dovecot()
                .append(
                        ida,
                        "INBOX",
                        new Letter(jonas, shop, "To the shop")
                                .source()
                                .replaceFirst("(?m)^To: .*$", "To: <" + shop + ">, <" + ida + ">, <" + jonas + ">"));
        host.dovecot().append(ida, "INBOX", new Letter(jonas, ida.replace("@", "+once@"), "Only once").source());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            withTwo(reader);
            reader.go("/mail/1/INBOX");
            reader.open("To the shop");
            reader.link("Reply to all").first().click();
            reader.page().locator("#compose-subject").waitFor();
            assertThat(from(reader)).contains(shop);
            assertThat(reader.page().locator(".compose-form [name=to]").inputValue())
                    .contains(jonas)
                    .doesNotContain(ida, shop);
            reader.write("Answered.");
            reader.send();

            reader.go("/mail/1/INBOX");
            reader.open("Only once");
            reader.link("Reply").first().click();
            reader.page().locator("#compose-subject").waitFor();
            assertThat(from(reader)).contains(ida.replace("@", "+once@"));
            reader.assertWell();
        }
        assertThat(header(jonas, "hdr.from")).contains("<" + shop + ">");
    }

    @Test
    void changesWhoWritesWithoutScripts() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            withTwo(new Reader(visit, origin));
        }
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1");
            assertThat(text(reader)).contains("-- \nIda at home");
            reader.page().locator("#compose-subject").fill("By hand");
            choose(reader, "Ida’s shop <" + shop + ">");
            reader.button("Write as this one").click();
            assertThat(text(reader)).contains("-- \nIda, shopkeeper").doesNotContain("at home");
            assertThat(from(reader)).contains(shop);
            reader.page().locator("#compose-to").fill(jonas);
            reader.button("Send").first().click();
            reader.says("Message sent.");
        }
        assertThat(received()).contains("<" + shop + ">", "\n-- \nIda, shopkeeper");
    }

    private static String text(Reader reader) {
        return reader.page().locator("textarea[name=text]").inputValue();
    }

    /** The own address with a name and a signature, and a shop with others. */
    private void withTwo(Reader reader) {
        reader.signIn(ida);
        reader.go("/settings/identities");
        reader.link("Edit " + ida).click();
        fill(reader, "Ida Holm", null, "Ida at home");
        reader.button("Save").click();
        reader.says("Ida Holm is saved.");
        reader.go("/settings/identities/new");
        fill(reader, "Ida’s shop", shop, "Ida, shopkeeper");
        reader.button("Save").click();
        reader.says("Ida’s shop is saved.");
    }

    private static void fill(Reader reader, String name, @Nullable String address, String signature) {
        Page page = reader.page();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        if (address != null) {
            page.getByLabel("Mail address").fill(address);
        }
        page.locator("#signature-title ~ .rich-field-editor .rich-field-text").fill(signature);
    }

    private static void choose(Reader reader, String label) {
        reader.page().locator("#compose-from").selectOption(new SelectOption().setLabel(label));
    }

    private static String from(Reader reader) {
        return reader.page().locator("#compose-from option:checked").innerText();
    }

    private static Locator signature(Reader reader, String words) {
        return reader.page()
                .locator(".compose-rich [data-signature]")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void awaitPicture(Page page) {
        page.waitForFunction(
                "() => [...document.querySelectorAll('.compose-rich img')].some((picture) => picture.naturalWidth === 48)");
    }

    private String received() {
        return header(jonas, "text");
    }

    private String header(String person, String field) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, field, "mailbox", "INBOX");
    }
}
