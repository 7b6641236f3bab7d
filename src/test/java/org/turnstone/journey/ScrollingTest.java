package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** A list of thousands under one scrollbar: whoever drags it finds the rows of that place, and nothing moves by itself. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class ScrollingTest {

    private static final int LETTERS = 3_000;

    /** As a hand drags it: some steps, one a frame. */
    private static final String DRAG =
            """
            (list, to) => new Promise(done => {
                const from = list.scrollTop
                const end = to * (list.scrollHeight - list.clientHeight)
                let step = 0
                const move = () => {
                    list.scrollTop = from + (end - from) * ++step / 8
                    step < 8 ? requestAnimationFrame(move) : done()
                }
                move()
            })""";

    /** The row in the middle of the list, or below a date that is there; nothing where there is only room. */
    private static final String MIDDLE =
            """
            list => {
                const { top, height } = list.getBoundingClientRect()
                const middle = top + height / 2
                const at = row => row.getBoundingClientRect()
                return [...list.querySelectorAll('.rows > li')]
                    .find(row => at(row).bottom > middle && at(row).top < middle + 80)
                    ?.querySelector('a > bdi:nth-child(2)').textContent ?? ''
            }""";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final FullMailbox inbox =
            new FullMailbox(host.dovecot().home(ida), Instant.now().truncatedTo(ChronoUnit.SECONDS));

    @BeforeEach
    void fill() {
        inbox.fill(ida, LETTERS);
    }

    private Reader reader(Visit visit) {
        Reader reader = new Reader(visit, origin);
        signIn(reader);
        return reader;
    }

    private void signIn(Reader reader) {
        reader.signIn(ida);
        reader.page().locator("#rows > .room[data-count]").waitFor();
    }

    private static Locator list(Reader reader) {
        return reader.page().locator(".list-scroll");
    }

    /** Drags there and waits for rows; returns the number of the letter in the middle. */
    private static int drag(Reader reader, double to) {
        list(reader).evaluate(DRAG, to);
        return middle(reader);
    }

    private static int middle(Reader reader) {
        reader.page().waitForCondition(() -> !String.valueOf(list(reader).evaluate(MIDDLE))
                .isEmpty());
        return Integer.parseInt(String.valueOf(list(reader).evaluate(MIDDLE)).replaceAll("\\D+", ""));
    }

    private static int rows(Reader reader) {
        return reader.page().locator(".rows > li").count();
    }

    private static Locator letter(Reader reader, int number) {
        return reader.row("Letter %04d".formatted(number));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(
                "() => document.activeElement.closest('li')?.querySelector('a > bdi:nth-child(2)').textContent"));
    }

    @Test
    void theScrollbarIsAsLongAsTheMailbox() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            double row = letter(reader, LETTERS).boundingBox().height;
            assertThat(((Number) list(reader).evaluate("list => list.scrollHeight")).doubleValue())
                    .isCloseTo(row * LETTERS, within(3 * row));

            assertThat(drag(reader, 0.5)).isCloseTo(LETTERS / 2, within(8));
            assertThat(drag(reader, 1)).isLessThan(12);
            letter(reader, 1).waitFor();
            assertThat(drag(reader, 0)).isGreaterThan(LETTERS - 12);
            assertThat(drag(reader, 0.25)).isCloseTo(LETTERS * 3 / 4, within(8));
            reader.assertWell();
        }
    }

    @Test
    void aDateStandsBesideTheScrollbarWhileItMoves() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            Locator date = reader.page().locator(".list-date");
            assertThat(date.isVisible()).isFalse();

            list(reader).evaluate(DRAG, 0.5);
            date.and(reader.page().locator("[data-shown]")).waitFor();
            int there = middle(reader);
            String month = DateTimeFormatter.ofPattern("LLLL y", Locale.UK)
                    .withZone(ZoneId.of("Europe/Berlin"))
                    .format(inbox.received(there, LETTERS).plus(FullMailbox.BETWEEN.multipliedBy(8)));
            String before = DateTimeFormatter.ofPattern("LLLL y", Locale.UK)
                    .withZone(ZoneId.of("Europe/Berlin"))
                    .format(inbox.received(there, LETTERS));
            assertThat(date.textContent()).isIn(month, before);
            assertThat(date.getAttribute("aria-hidden")).isEqualTo("true");
            date.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(visit.requests().stream().filter(url -> url.contains("/dates")))
                    .hasSize(1);
            reader.assertWell();
        }
    }

    @Test
    void thePageStaysSmallAndWhatIsSelectedStaysSelected() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            int first = drag(reader, 0.05);
            letter(reader, first).locator("input").check();
            for (int place = 2; place <= 18; place++) {
                drag(reader, place / 19.0);
            }
            assertThat(rows(reader)).isLessThanOrEqualTo(600);
            assertThat(letter(reader, first).locator("input").isChecked()).isTrue();
            assertThat(reader.page().locator(".selected-count").innerText()).contains("1");
            reader.button("Archive").first().click();
            reader.awaitNoRow("Letter %04d".formatted(first));
            assertThat(phone.all("Archive", "hdr.subject")).containsExactly("Letter %04d".formatted(first));
            reader.assertWell();
        }
    }

    @Test
    void whatIsReadInTheMiddleStaysWhereItIsWhenMailArrives() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            Locator row = letter(reader, drag(reader, 0.5));
            reader.page()
                    .waitForCondition(
                            () -> reader.page().locator(".live").textContent().contains("Live"));
            double before = row.boundingBox().y;
            double length = ((Number) list(reader).evaluate("list => list.scrollHeight")).doubleValue();
            phone.append("INBOX", new Letter("jonas@example.org", ida, "Just in").source());
            phone.expunge("INBOX", "Letter 2990");

            reader.page()
                    .waitForCondition(() ->
                            reader.page().locator("#list-note").textContent().contains("1 unread"));
            assertThat(row.boundingBox().y).isCloseTo(before, within(1.0));
            assertThat(((Number) list(reader).evaluate("list => list.scrollHeight")).doubleValue())
                    .isCloseTo(length, within(80.0));
            list(reader).evaluate(DRAG, 0);
            reader.row("Just in").waitFor();
            assertThat(reader.row("Letter 2990").count()).isZero();
            reader.assertWell();
        }
    }

    @Test
    void whatIsPinnedMovesNoPlace() {
        for (int number = LETTERS - 2; number < LETTERS; number++) {
            phone.mark("INBOX", "Letter %04d".formatted(number), "$Pinned");
        }
        phone.mark("INBOX", "Letter 1490", "$Pinned");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            reader.page().locator(".rows[data-pins] > li").nth(2).waitFor();
            assertThat(drag(reader, 0.5)).isCloseTo(LETTERS / 2, within(8));
            assertThat(letter(reader, 1490).count()).isEqualTo(1);
            Locator batch = letter(reader, 1485).locator("xpath=ancestor::*[@class='batch']");
            int first = Integer.parseInt(batch.getAttribute("data-first"));
            assertThat(batch.locator(".rows > li > a > bdi:nth-child(2)")
                            .first()
                            .textContent())
                    .isEqualTo("Letter %04d".formatted(LETTERS - first + 1));
            assertThat(
                            (Integer)
                                    reader.page()
                                            .evaluate(
                                                    """
                                    () => [...document.querySelectorAll('#rows > *')]
                                        .reduce((sum, part) => sum + (part.dataset.count ? Number(part.dataset.count)
                                            : part.querySelectorAll('.rows:not([data-pins]) > li').length), 0)"""))
                    .isEqualTo(LETTERS);
            assertThat(drag(reader, 0)).isGreaterThan(LETTERS - 12);
            assertThat(letter(reader, 1490).count()).isEqualTo(1);
            reader.assertWell();
        }
    }

    @Test
    void whatCannotBeLoadedSaysSoAndIsAskedForAgainOnDemand() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            // What is heard of new mail asks again too, which here is to be the person's alone.
            reader.hearsNothing();
            signIn(reader);
            AtomicInteger asked = new AtomicInteger();
            reader.page().route("**/INBOX?at=*", route -> {
                asked.incrementAndGet();
                route.abort();
            });
            list(reader).evaluate(DRAG, 0.5);
            Locator trouble = reader.page().locator(".room-failed");
            trouble.waitFor();
            assertThat(trouble.innerText()).contains("These messages could not be loaded.");
            int before = asked.get();
            reader.page().waitForTimeout(1_000);
            assertThat(asked).hasValue(before);
            reader.button("Try again").click();
            reader.page().waitForCondition(() -> asked.get() == before + 1);
            trouble.waitFor();

            reader.page().unroute("**/INBOX?at=*");
            reader.button("Try again").click();
            assertThat(middle(reader)).isCloseTo(LETTERS / 2, within(8));
            assertThat(trouble.count()).isZero();
        }
    }

    @Test
    void aFilteredListHasItsPlacesToo() {
        phone.mark("INBOX", "Letter 29", "\\Flagged");
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            var page = guest.get("/mail/1/INBOX?only=starred&at=51").page();
            assertThat(page.select(".rows > li a > bdi:nth-child(2)").first().text())
                    .isEqualTo("Letter 2949");
            assertThat(page.expectFirst(".batch").attr("data-first")).isEqualTo("51");
            assertThat(page.expectFirst(".batch").attr("data-total")).isEqualTo("100");
            assertThat(guest.get("/mail/1/INBOX/dates?only=starred").page().select("li"))
                    .isNotEmpty();
        }
    }

    @Test
    void keysGoOnFromPageToPage() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            int start = drag(reader, 0.5);
            letter(reader, start).getByRole(AriaRole.LINK).first().focus();
            for (int step = 1; step <= 70; step++) {
                String next = "Letter %04d".formatted(start - step);
                reader.page().keyboard().press("j");
                reader.page().waitForCondition(() -> focused(reader.page()).equals(next));
            }
            reader.page().keyboard().press("End");
            letter(reader, 1).waitFor();
            reader.page().keyboard().press("k");
            reader.page().waitForCondition(() -> focused(reader.page()).equals("Letter %04d".formatted(start - 69)));
            reader.assertWell();
        }
    }

    @Test
    void backLeadsToTheSamePlaceAndAnAddressIntoTheMiddle() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            int there = drag(reader, 0.6);
            reader.open("Letter %04d".formatted(there));
            String address = reader.page().url();
            reader.page().goBack();
            reader.page().waitForURL("**/INBOX");
            reader.page().waitForCondition(() -> Math.abs(middle(reader) - there) <= 2);

            reader.page().navigate(address);
            letter(reader, there).waitFor();
            assertThat(((Number) list(reader).evaluate("list => list.scrollTop")).doubleValue())
                    .isGreaterThan(10_000);
            reader.assertWell();
        }
    }

    @Test
    void onAPhoneTheDateIsAHandle() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = reader(visit);
            list(reader).evaluate(DRAG, 0.2);
            Locator date = reader.page().locator(".list-date[data-shown]");
            date.waitFor();
            var box = date.boundingBox();
            var mouse = reader.page().mouse();
            mouse.move(box.x + box.width / 2, box.y + box.height / 2);
            mouse.down();
            mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 300, new Mouse.MoveOptions().setSteps(5));
            mouse.up();
            assertThat(middle(reader)).isLessThan(LETTERS * 6 / 10);
            reader.assertWell();
        }
    }

    @Test
    void withoutScriptsAPlaceIsAnAddress() {
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            var page = guest.get("/mail/1/INBOX?at=1501").page();
            assertThat(page.select(".rows > li a > bdi:nth-child(2)").first().text())
                    .isEqualTo("Letter 1500");
            assertThat(page.expectFirst(".batch").attr("data-first")).isEqualTo("1501");
            assertThat(page.select(".pages a")).hasSize(2);
            assertThat(guest.get("/mail/1/INBOX?at=99999").page().select(".rows > li"))
                    .hasSize(1);
            var oldest = guest.get("/mail/1/INBOX?sort=oldest&at=11").page();
            assertThat(oldest.select(".rows > li a > bdi:nth-child(2)").first().text())
                    .isEqualTo("Letter 0011");
            var dates = guest.get("/mail/1/INBOX/dates").page().select("li");
            assertThat(dates.first().attr("value")).isEqualTo("1");
            assertThat(dates.size()).isBetween(40, 120);
            assertThat(guest.get("/mail/1/INBOX/dates?only=unread").page().select("li"))
                    .isEmpty();
        }
    }
}
