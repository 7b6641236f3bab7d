package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What was done is said, with the way back, wherever its doer has gone meanwhile; and what could not be done too. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class WhatWasDoneTest {

    @TestHTTPResource
    String origin = "";

    private final FourLetters letters = new FourLetters();
    private final List<Route> held = new ArrayList<>();

    @BeforeEach
    void fourMessages() {
        letters.arrive();
    }

    private static Locator undo(Reader reader) {
        return reader.page().locator(".toast:not([data-leaving])").getByText("Undo");
    }

    @Test
    void archivesFromThePaneAndReadsAnotherMeanwhile() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            reader.open("Tide table");
            page.route("**/mail/1/INBOX/moves", held::add);
            page.locator("#message-actions [data-key=archive]").click();
            page.waitForCondition(() -> held.size() == 1);
            reader.open("Quay walk");
            held.getFirst().resume();
            assertThat(undo(reader)).hasCount(1);
            reader.awaitNoRow("Tide table");
            assertThat(reader.heading("Quay walk")).isVisible();

            undo(reader).click();
            reader.row("Tide table").waitFor();
            assertThat(reader.heading("Quay walk")).isVisible();
            reader.assertWell();
        }
    }

    @Test
    void takesBackOneAfterTheOther() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            page.keyboard().press("j");
            for (int left = 3; left > 0; left--) {
                page.keyboard().press("e");
                assertThat(page.locator(".rows > li")).hasCount(left);
            }
            for (int left = 2; left > 0; left--) {
                page.keyboard().press("z");
                assertThat(undo(reader)).hasCount(left);
                assertThat(page.locator(".rows > li")).hasCount(4 - left);
            }
            // To another page and back: it is still there, once, and goes when its time is over.
            page.locator("#folders").getByText("Archive").click();
            reader.heading("Archive").waitFor();
            assertThat(undo(reader)).hasCount(1);
            reader.awaitKeys();
            page.goBack();
            reader.heading("Inbox").waitFor();
            assertThat(undo(reader)).hasCount(1);
            reader.awaitKeys();
            undo(reader).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.goForward();
            reader.heading("Archive").waitFor();
            reader.awaitKeys();
            assertThat(undo(reader)).hasCount(0);
            reader.assertWell();
        }
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            visit.context().setOffline(true);
            page.keyboard().press("j");
            page.keyboard().press("e");
            reader.says("The server cannot be reached");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).hasCount(1);
            assertThat(reader.row("Tide table")).isVisible();
            visit.context().setOffline(false);
            page.keyboard().press("k");
            page.keyboard().press("e");
            reader.awaitNoRow("Tide table");
            // What failed while there was no network is told by now, whatever asked for it.
            visit.forgive();
            reader.assertWell();
        }
    }
}
