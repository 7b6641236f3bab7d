package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Accounts;
import org.turnstone.correspondent.Collected;
import org.turnstone.mail.EmailAddress;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** Whom a message goes to: typed, suggested, pasted, edited, moved, and asked about. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RecipientsTest {

    private static final String PASTE =
            """
            (field, text) => {
              const clipboardData = new DataTransfer()
              clipboardData.setData("text/plain", text)
              const before = performance.now()
              field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
              return performance.now() - before
            }
            """;

    @TestHTTPResource
    String origin = "";

    @Inject
    Collected collected;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private final String ida = MailHost.shared().person();

    @Test
    void typesAheadByKeyboard() {
        try (Visit visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Locator to = field(reader, "To");
            to.pressSequentially("lov");
            assertThat(option(reader, "Ada Lovelace")).hasAttribute("aria-selected", "true");
            assertThat(to).hasAttribute("aria-expanded", "true");
            reader.assertWell();
            to.press("Enter");
            assertThat(chip(reader, "Ada Lovelace")).isVisible();

            // Faster than any answer, and one after the other.
            to.pressSequentially("bo,zo\n");
            assertThat(chip(reader, "Bo Diddley")).isVisible();
            assertThat(chip(reader, "Zoë Ångström")).isVisible();
            assertThat(value(reader, "to"))
                    .contains(
                            "Ada Lovelace <ada@far.example>",
                            "Bo Diddley <bo@far.example>",
                            "Zoë Ångström <zoe@far.example>");

            to.pressSequentially("a");
            assertThat(reader.page().getByRole(AriaRole.OPTION)).hasCount(1);
            to.press("ArrowDown");
            to.press("Escape");
            assertThat(reader.page().getByRole(AriaRole.OPTION)).hasCount(0);
            reader.assertWell();
        }
    }

    @Test
    void picksAndForgetsByMouse() {
        try (Visit visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            field(reader, "To").pressSequentially("a");
            option(reader, "Anna").locator("[data-forget]").click();
            reader.says("Anna is forgotten.");
            option(reader, "Ada Lovelace").click();
            assertThat(chip(reader, "Ada Lovelace")).isVisible();
            field(reader, "To").pressSequentially("ann");
            reader.page().waitForTimeout(300);
            assertThat(option(reader, "Anna")).hasCount(0);
            reader.assertWell();
        }
    }

    @Test
    void picksAndMovesOnAPhone() {
        try (Visit visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = writing(visit);
            field(reader, "To").pressSequentially("di");
            option(reader, "Bo Diddley").tap();
            chip(reader, "Bo Diddley").tap();
            reader.assertWell();
            reader.button("Move to Bcc").tap();
            assertThat(value(reader, "bcc")).isEqualTo("Bo Diddley <bo@far.example>");
            assertThat(value(reader, "to")).isEmpty();
            reader.assertWell();
        }
    }

    @Test
    void takesAPastedListOfThreeHundred() {
        try (Visit visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            String list = IntStream.range(0, 300)
                    .mapToObj(number -> "\"Person, %d\" <p%d@list.example>".formatted(number, number))
                    .collect(Collectors.joining(";\n"));
            Object millis = field(reader, "To").evaluate(PASTE, list);
            assertThat(((Number) millis).doubleValue()).isLessThan(2_000);
            reader.page().locator("#compose-subject").focus();
            assertThat(reader.button("and 292 more")).isVisible();
            reader.assertWell();

            // Everybody is there already.
            field(reader, "To").evaluate(PASTE, "Crew: p1@list.example, p2@list.example;");
            reader.says("The members of Crew were added one by one.");
            assertThat(reader.page().locator(".person-chip")).hasCount(300);
        }
    }

    @Test
    void editsMovesAndRemovesByKeyboardAndByDragging() {
        try (Visit visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Locator to = field(reader, "To");
            to.pressSequentially("ida@exmaple,mia@x.example,\"Doe, Jo\" <jo@x.example>,");
            reader.says("“ida@exmaple” has no domain ending, such as .org.");
            reader.assertWell();
            to.press("ArrowLeft");
            reader.page().keyboard().press("Home");
            reader.page().keyboard().press("F2");
            Locator edited = reader.page().getByLabel("Edit ida@exmaple");
            assertThat(edited).isFocused();
            reader.assertWell();
            edited.fill("ida@example.com");
            edited.press("Enter");
            assertThat(value(reader, "to")).isEqualTo("ida@example.com, mia@x.example, \"Doe, Jo\" <jo@x.example>");

            reader.page().locator(".compose-copies-button").click();
            chip(reader, "mia@x.example").dragTo(reader.page().locator("[data-field=cc]"));
            assertThat(value(reader, "cc")).isEqualTo("mia@x.example");
            assertThat(value(reader, "to")).isEqualTo("ida@example.com, \"Doe, Jo\" <jo@x.example>");

            field(reader, "To").pressSequentially("mia@x.example,");
            reader.says("mia@x.example is in Cc already.");
            field(reader, "To").press("Backspace");
            reader.page().keyboard().press("Control+a");
            reader.page().keyboard().press("Delete");
            assertThat(value(reader, "to")).isEmpty();
            assertThat(field(reader, "To")).isFocused();
            reader.assertWell();
        }
    }

    @Test
    void keepsWhatCannotBeSentAndSaysWhy() {
        try (Visit visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            field(reader, "To").fill("ida @x.example, hello");
            reader.page().locator("#compose-subject").fill("Hi");
            reader.write("Hi");
            reader.button("Send").first().click();
            reader.says("There is a space in “ida @x.example”. “hello” has no @ sign, so it is no mail address.");
            assertThat(value(reader, "to")).isEqualTo("ida @x.example, hello");
            visit.forgive();
            reader.assertWell();
        }
    }

    @Test
    void asksAndMendsAndAsksNoMore() {
        try (Visit visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            String others = IntStream.range(0, 6)
                    .mapToObj(number -> MailHost.shared().person())
                    .collect(Collectors.joining(", "));
            field(reader, "To").fill(others + ", ada@gmial.com");
            reader.page().locator("#compose-subject").fill("Boats");
            reader.write("The plan is attached.");
            reader.button("Send").first().click();
            Locator dialog = reader.page().getByRole(AriaRole.DIALOG, named("Before this goes"));
            assertThat(dialog).containsText("The text says “attached”.");
            assertThat(dialog).containsText("7 people will see each other’s addresses.");
            assertThat(dialog).containsText("“ada@gmial.com” is nearly an address at gmail.com.");
            visit.forgive();
            reader.assertWell();

            reader.button("Change to ada@gmail.com").click();
            assertThat(chip(reader, "ada@gmail.com")).isVisible();
            chip(reader, "ada@gmail.com").press("Delete");
            reader.button("Send").first().click();
            reader.button("Move all to Bcc").click();
            reader.page().waitForCondition(() -> value(reader, "to").isEmpty());
            assertThat(value(reader, "bcc")).isEqualTo(others);

            reader.button("Send").first().click();
            assertThat(dialog).containsText("The text says “attached”.");
            assertThat(dialog).not().containsText("people");
            reader.button("Send anyway").click();
            reader.says("Message sent.");
        }
        assertThat(collected.of(person()).find("person", 100)).isNotNull();
    }

    @Test
    void asksWithoutScriptsToo() {
        try (Visit visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            field(reader, "To").fill("Ada <ada@gmial.com>");
            reader.page().locator("textarea[name=text]").fill("Hi");
            reader.button("Send").first().click();
            reader.says("Send without a subject?");
            reader.button("Change to ada@gmail.com").click();
            assertThat(field(reader, "To")).hasValue("Ada <ada@gmail.com>");
            field(reader, "To").fill(MailHost.shared().person());
            reader.button("Send").first().click();
            reader.says("Send without a subject?");
            reader.button("Send").first().click();
            reader.says("Message sent.");
        }
    }

    private Reader writing(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        collected.wrote(
                person(),
                List.of(
                        new EmailAddress("Ada Lovelace", "ada@far.example"),
                        new EmailAddress("Bo Diddley", "bo@far.example"),
                        new EmailAddress("Zoë Ångström", "zoe@far.example"),
                        new EmailAddress("Anna", "anna@near.example")),
                clock.instant());
        reader.go("/compose");
        reader.awaitForm();
        return reader;
    }

    private long person() {
        return accounts.known(EmailAddress.of(ida)).orElseThrow().personId();
    }

    private static Locator field(Reader reader, String name) {
        return reader.page().locator("#compose-" + name.toLowerCase(java.util.Locale.ROOT));
    }

    private static Locator option(Reader reader, String name) {
        return reader.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator chip(Reader reader, String name) {
        return reader.button(name);
    }

    private static String value(Reader reader, String name) {
        return reader.page().locator("#compose-form [name=" + name + "]").inputValue();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
