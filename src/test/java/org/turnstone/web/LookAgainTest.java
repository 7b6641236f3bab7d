package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Scripts;
import org.turnstone.testing.Visit;

/** A list on an open page as it is brought up to date; batches of it hold five rows here. */
@Needs(Program.CHROMIUM)
class LookAgainTest {

    private static Visit visit;
    private Page page;

    @BeforeAll
    static void open() {
        visit = Chromium.visit(Screen.DESKTOP);
    }

    @AfterAll
    static void close() {
        visit.close();
    }

    @BeforeEach
    void load() {
        page = Scripts.open(visit, visit.page(), "list.html");
        page.waitForFunction("window.ready");
    }

    private Object look(String change) {
        return page.evaluate("async () => { " + change + "; return look() }");
    }

    private void assertRight() {
        assertThat(page.evaluate("wrong()")).isEqualTo("");
    }

    private List<Integer> shown() {
        return page.evaluate("shown()") instanceof List<?> uids
                ? uids.stream().map(Integer.class::cast).toList()
                : List.of();
    }

    private void show(int many, int parts) {
        page.evaluate("([many, parts]) => show(many, parts)", List.of(many, parts));
        assertRight();
    }

    /** Of these parts there is no more than room. */
    private void showRoomFor(int many, int parts, List<Integer> missing) {
        page.evaluate("([many, parts, missing]) => show(many, parts, missing)", List.of(many, parts, missing));
        assertRight();
    }

    /** How many rows each part of the list stands for. */
    private List<String> counts() {
        return page.evaluate("counts()") instanceof List<?> counts
                ? counts.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What is done to the whole list is done to what has come too, but not where the whole list is chosen already. */
    @Test
    void movesOnHowFarTheWholeListGoes() {
        show(20, 1);
        page.evaluate(
                "document.body.insertAdjacentHTML('beforeend', '<div id=list><input name=all type=hidden value=1.20>"
                        + "<input name=all type=checkbox value=1.20><input name=all type=checkbox checked value=1.20></div>')");

        assertThat(look("mailbox.unshift([21])")).isEqualTo("done");

        assertThat(page.locator("[name=all]").all())
                .extracting(all -> all.getAttribute("value"))
                .containsExactly("1.21", "1.21", "1.20");
        page.evaluate("document.getElementById('list').remove()");
    }

    @Test
    void takesAwayTheLastOfWhatIsLoaded() {
        show(20, 1);

        assertThat(look("mailbox.splice(4, 1)")).isEqualTo("done");

        assertRight();
        assertThat(shown()).doesNotContain(16);
    }

    @Test
    void losesNothingWhereTheListEndsSoonAfter() {
        show(9, 1);

        look("mailbox.splice(4, 1)");

        assertRight();
        assertThat(shown()).hasSize(8);
    }

    @Test
    void takesAwayAllOfTheSecondAndThirdPart() {
        show(40, 3);

        look("mailbox.splice(5, 10)");

        assertRight();
        assertThat(shown()).doesNotContain(35, 26);
    }

    @Test
    void beginsAnewWhereNothingIsLeft() {
        show(40, 2);

        look("mailbox.splice(0, 10)");

        assertRight();
    }

    @Test
    void showsTheWayToTheRestOfAListThatWasEmpty() {
        show(0, 1);

        look("mailbox = [[7], [6], [5], [4], [3], [2], [1]]");

        assertRight();
        assertThat(shown()).hasSize(5);
    }

    @Test
    void aReplyLeavesTheConversationItsTickItsFocusAndItsMark() {
        show(20, 2);

        look(
                "const row = rowOfMessage(14); row.querySelector('input').checked = true; row.setAttribute('aria-current', 'true');"
                        + " row.querySelector('a').focus(); window.before = row;"
                        + " window.others = rows().filter((each) => each !== row); window.moves = 0;"
                        + " new MutationObserver((all) => moves += all.flatMap((one) => [...one.addedNodes])"
                        + ".filter((node) => others.includes(node)).length)"
                        + ".observe(document.body, { childList: true, subtree: true });"
                        + " mailbox.unshift([...mailbox.splice(6, 1)[0], 21])");

        assertRight();
        assertThat(page.evaluate("rows()[0] === before")).isEqualTo(true);
        assertThat(page.evaluate("ticked()")).isEqualTo(List.of("1.14,21"));
        assertThat(page.evaluate("document.activeElement === before.querySelector('a')"))
                .isEqualTo(true);
        assertThat(page.evaluate("before.getAttribute('aria-current')")).isEqualTo("true");
        assertThat(page.evaluate("moves")).as("rows that moved besides").isEqualTo(0);
    }

    @Test
    void aReplyBringsUpAConversationFromBelowARoomWithItsTickAndItsFocus() {
        showRoomFor(40, 7, List.of(2, 3, 4));

        look("const row = rowOfMessage(9); row.querySelector('input').checked = true; row.querySelector('a').focus();"
                + " window.before = row; mailbox.unshift([...mailbox.splice(31, 1)[0], 41])");

        assertRight();
        assertThat(page.evaluate("rows()[0] === before")).isEqualTo(true);
        assertThat(page.evaluate("ticked()")).isEqualTo(List.of("1.9,41"));
        assertThat(page.evaluate("document.activeElement === before.querySelector('a')"))
                .isEqualTo(true);
    }

    @Test
    void nothingIsShownTwiceWhereWhatLayBetweenHasGone() {
        showRoomFor(60, 8, List.of(2, 3, 5));

        look("mailbox.splice(3, 20)");

        assertRight();
        assertThat(shown()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPinnedStandsAboveAndTakesNoPlaceInTheList() {
        show(20, 1);

        look("pinned = [18, 3]");

        assertThat(shown()).containsExactly(18, 3, 20, 19, 17, 16);
        assertThat(counts()).containsExactly("4", "16");
        assertThat(look("pinned = []")).isEqualTo("done");

        assertRight();
        assertThat(page.evaluate("document.querySelectorAll('[data-pins]').length"))
                .isEqualTo(0);
        assertThat(shown()).startsWith(20, 19, 18, 17, 16);
    }

    @Test
    void aTickStaysWithItsMessageWhenTheMailboxIsMadeAnew() {
        show(5, 1);

        look("rowOfMessage(4).querySelector('input').checked = true; era = 2");

        assertRight();
        assertThat(page.evaluate("ticked()")).isEqualTo(List.of());
        assertThat(shown()).hasSize(5);
    }

    @Test
    void anAnswerOfSomebodyInBetweenIsNone() {
        show(9, 1);

        Object outcome = look("mailbox.splice(0, 1); answer = '<h1>Welcome to the hotel</h1>'");

        assertThat(outcome).isEqualTo("failed");
        assertThat(look("answer = undefined")).isEqualTo("done");
        assertRight();
    }

    @Test
    void leavesBeforeAnythingOfAnotherPersonIsShown() {
        show(9, 1);
        page.evaluate("window.stale = true");

        page.evaluate("() => { owner = 'jonas'; mailbox.unshift([10]); look() }");

        page.waitForFunction("window.ready && !window.stale");
        assertThat(page.title()).isEqualTo("Inbox");
    }

    /** Whatever happens between two looks, the page shows stretches of the list afterwards and the way to the rest. */
    @Test
    void isRightAfterWhateverHappens() {
        String wrong = String.valueOf(
                page.evaluate(
                        """
                async () => {
                  for (let seed = 1; seed <= 200; seed++) {
                    const random = numbers(seed)
                    const missing = seed % 2 ? [] : [1, 2, 3, 4].filter(() => random() < 0.5)
                    show(Math.floor(random() * 60), 1 + Math.floor(random() * 8), missing)
                    for (let step = 0; step < 6; step++) {
                      for (const row of rows()) if (random() < 0.1) row.querySelector("input").checked = true
                      const before = new Map(rows().map((row) => [row.id, row]))
                      for (let i = 0; i < 1 + random() * 3; i++) happen(random)
                      const outcome = await look()
                      const strange = rows().filter((row) => before.has(row.id) && before.get(row.id) !== row)
                      const trouble = wrong() || (outcome === "done" ? "" : outcome)
                      if (trouble) return `seed ${seed}, step ${step}: ${trouble}`
                    }
                  }
                  return ""
                }
                """));
        assertThat(wrong).isEmpty();
    }
}
