package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Scripts;
import org.turnstone.testing.Visit;

/** Tabs of one browser that share a stream. Each has a clock of its own: one that stands still is a tab that sleeps. */
@Needs(Program.CHROMIUM)
class PulseTest {

    private static final int LONGER_THAN_SILENCE = 90;

    private final Visit visit = Chromium.visit(Screen.DESKTOP);

    @AfterEach
    void close() {
        visit.close();
    }

    private Page tab(String person) {
        Page tab = visit.context().newPage();
        Scripts.open(visit, tab, "pulse.html");
        awaitThat(tab, "window.ready === true");
        tab.evaluate("person => { belongsTo(person); begin() }", person);
        return tab;
    }

    private Page tab() {
        return tab("ida");
    }

    private static void awaitThat(Page tab, String condition) {
        tab.waitForCondition(() -> Boolean.TRUE.equals(tab.evaluate(condition)));
    }

    private static void awaitHeard(Page tab, String... pulses) {
        tab.waitForCondition(() -> List.of(pulses).equals(tab.evaluate("heard")));
    }

    private static void passes(Page tab, int seconds) {
        tab.evaluate("seconds => pass(seconds)", seconds);
    }

    private Page leader() {
        Page leader = tab();
        awaitThat(leader, "leads()");
        leader.evaluate("server('live 7')");
        return leader;
    }

    @Test
    void oneHoldsTheStreamAndTellsTheOthers() {
        Page first = leader();
        Page second = tab();

        awaitHeard(second, "live 7");
        first.evaluate("server('live 8')");
        awaitHeard(second, "live 7", "live 8");
        assertThat(second.evaluate("leads()")).isEqualTo(false);
    }

    @Test
    void oneThatFallsSilentIsReplaced() {
        Page first = leader();
        Page second = tab();
        awaitHeard(second, "live 7");

        passes(second, LONGER_THAN_SILENCE);

        awaitHeard(second, "live 7", "away 7");
        awaitThat(second, "leads()");
        awaitThat(first, "!leads()");
        second.evaluate("server('live 8')");
        awaitThat(first, "heard.at(-1) === 'live 8'");
    }

    @Test
    void aTabThatIsOpenedWhileTheOneThatLeadsSleepsDoesNotWaitForIt() {
        Page first = tab();
        awaitThat(first, "leads()");
        Page second = tab();

        passes(second, 20);

        awaitThat(second, "leads()");
        awaitThat(first, "!leads()");
    }

    @Test
    void whoHearsSomethingFromTimeToTimeTakesNothingOver() {
        Page first = leader();
        Page second = tab();
        awaitHeard(second, "live 7");

        for (int beat = 8; beat < 11; beat++) {
            passes(second, 60);
            first.evaluate("beat => server('live ' + beat)", beat);
            int last = beat;
            awaitThat(second, "heard.at(-1) === 'live " + last + "'");
        }
        assertThat(second.evaluate("leads()")).isEqualTo(false);
        assertThat(first.evaluate("leads()")).isEqualTo(true);
    }

    @Test
    void aSessionThatHasEndedLetsGoAndAnswersNobody() {
        Page first = leader();
        Page second = tab();
        awaitHeard(second, "live 7");

        first.evaluate("refuse(401)");

        awaitHeard(second, "live 7", "ended 7");
        awaitThat(
                second,
                "navigator.locks.query().then(({ held, pending }) => held.length === 0 && pending.length === 0)");
        passes(second, LONGER_THAN_SILENCE);
        assertThat(second.evaluate("leads()")).isEqualTo(false);
        Page again = tab();
        awaitThat(again, "leads()");
        assertThat(again.evaluate("heard")).isEqualTo(List.of());
    }

    @Test
    void peopleWhoShareABrowserHearNothingOfEachOther() {
        Page ida = leader();
        Page jonas = tab("jonas");

        awaitThat(jonas, "leads()");
        jonas.evaluate("server('live 100')");
        ida.evaluate("refuse(401)");
        awaitHeard(ida, "live 7", "ended 7");
        assertThat(jonas.evaluate("heard")).isEqualTo(List.of("live 100"));
    }
}
