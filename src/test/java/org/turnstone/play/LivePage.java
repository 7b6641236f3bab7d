package org.turnstone.play;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** The list in a real browser, that follows by itself. */
final class LivePage implements AutoCloseable {

    private static final Pattern AND = Pattern.compile("&");
    private static final String CHOSEN = "#rows li > input[name=id]:checked";
    private static final Map<String, String> MENU =
            Map.of("star", "[value=flagged]", "read", "[name=add][value=seen]", "unread", "[name=remove][value=seen]");
    private static final double QUICKLY = 5_000;

    private final Visit visit = Chromium.visit(Screen.DESKTOP);
    private final Page page = visit.page();
    private final String origin;
    private Look look = Look.at("INBOX");

    LivePage(String origin, String address) {
        // The browser keeps __Host- cookies on plain http for localhost only.
        this.origin = origin.replaceFirst("//127\\.0\\.0\\.1", "//localhost").replaceFirst("/$", "");
        page.navigate(this.origin + "/login");
        page.getByLabel("Mail address").fill(address);
        page.getByLabel("Password").fill(MailHost.PASSWORD);
        page.locator("form[action='/login'] button").first().click();
        page.waitForURL("**/mail/1/INBOX");
    }

    Look look() {
        return look;
    }

    void show(Look wanted) {
        look = wanted;
        // While the line to the server fails there is a page that says so.
        awaits(Duration.ofSeconds(60), () -> page.navigate(origin + wanted.url())
                .ok());
        page.locator(".live[data-state=live]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    Shown shown() {
        return Shown.of(Jsoup.parse(page.content(), origin));
    }

    /** Waits until it is so; false where it has not come about in that time. */
    boolean awaits(Duration time, BooleanSupplier so) {
        try {
            page.waitForCondition(so, new Page.WaitForConditionOptions().setTimeout((double) time.toMillis()));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    /** The ids of the rows on the page. */
    List<String> ids() {
        return page.locator("#rows li > input[name=id]").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    /** The ids of the rows that are chosen. */
    List<String> chosen() {
        return page.locator(CHOSEN).all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    /** Chooses these rows and no others, as far as they are on the page. */
    void choose(List<String> ids) {
        // A row may go at any moment: what is there is clicked, nothing is waited for.
        page.evaluate(
                """
                ids => document.querySelectorAll("#rows li > input[name=id]").forEach((box) => {
                  if (box.checked !== ids.includes(box.value)) box.click()
                })
                """,
                ids);
    }

    /** Presses a button above the list; gives what the page sent, and nothing where no row is chosen any more. */
    Optional<Posted> press(String key) {
        try {
            return chosen().isEmpty() ? Optional.empty() : Optional.of(sent(() -> click(key)));
        } catch (TimeoutError late) {
            if (chosen().isEmpty()) {
                return Optional.empty();
            }
            throw late;
        }
    }

    /** Presses one of the buttons that the pointer finds on a row; a pin, which changes the order, is left alone. */
    Posted pressOn(String id, int number) {
        Locator row = row(id);
        row.hover(new Locator.HoverOptions().setTimeout(QUICKLY));
        Locator buttons = row.locator(".row-actions button:not([formaction$='/pins'])");
        return sent(() -> buttons.nth(number % buttons.count()).click(new Locator.ClickOptions().setTimeout(QUICKLY)));
    }

    /** Presses a key where the focus is on a row. */
    Posted type(String id, String key) {
        row(id).locator("> a").focus(new Locator.FocusOptions().setTimeout(QUICKLY));
        return sent(() -> page.keyboard().press(key));
    }

    private Locator row(String id) {
        return page.locator("#rows li:has(> input[value='" + id + "'])");
    }

    /** What can be pressed for the message that is open; nothing where none is. */
    List<String> openKeys() {
        return List.of("star", "unread", "archive", "trash", "junk").stream()
                .filter(key -> openButton(key).isVisible())
                .toList();
    }

    /** Presses a button of the message that is open. */
    Posted pressOpen(String key) {
        return sent(() -> openButton(key).click(new Locator.ClickOptions().setTimeout(QUICKLY)));
    }

    private Locator openButton(String key) {
        return page.locator("#reading [data-key=" + key + "][name]").first();
    }

    private Posted sent(Runnable press) {
        Request request = page.waitForResponse(
                        answer -> answer.request().method().equals("POST"), press)
                .request();
        List<Map.Entry<String, String>> fields = AND.splitAsStream(request.postData())
                .map(field ->
                        Map.entry(decoded(field.replaceFirst("=.*", "")), decoded(field.replaceFirst("^[^=]*=", ""))))
                .toList();
        return new Posted(URI.create(request.url()).getPath(), fields);
    }

    /** What the toolbar has no room for is in the menu at its end, where a star can be taken away too. */
    private void click(String key) {
        Locator button = page.locator(".list-selected > [data-key=" + key + "]");
        if (!button.isVisible()) {
            page.locator("[popovertarget=selected-menu]").click(new Locator.ClickOptions().setTimeout(QUICKLY));
            button = page.locator("#selected-menu " + MENU.getOrDefault(key, "[value=" + key + "]") + ":visible")
                    .first();
        }
        button.click(new Locator.ClickOptions().setTimeout(QUICKLY));
    }

    void open(String id) {
        page.waitForResponse(answer -> answer.url().contains("/body"), () -> row(id).locator("> a")
                .click());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<String> uncaught() {
        return visit.troubles().stream()
                .filter(trouble -> trouble.startsWith("uncaught"))
                .toList();
    }

    @Override
    public void close() {
        visit.close();
    }
}
