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
        page.navigate(origin + wanted.url());
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

    /** Chooses a row by itself and presses a button above the list; gives what the page sent. */
    Posted press(String id, String key) {
        for (Locator other : page.locator("#rows li > input[name=id]:checked").all()) {
            other.uncheck();
        }
        page.locator("#rows li > input[value='" + id + "']").check();
        Request request = page.waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> click(key))
                .request();
        List<Map.Entry<String, String>> fields = AND.splitAsStream(request.postData())
                .map(field ->
                        Map.entry(decoded(field.replaceFirst("=.*", "")), decoded(field.replaceFirst("^[^=]*=", ""))))
                .toList();
        return new Posted(URI.create(request.url()).getPath(), fields);
    }

    /** What the toolbar has no room for is in the menu at its end. */
    private void click(String key) {
        Locator button = page.locator(".list-selected > [data-key=" + key + "]");
        if (button.isVisible()) {
            button.click();
        } else {
            page.locator("[popovertarget=selected-menu]").click();
            page.locator("#selected-menu .list-" + key).click();
        }
    }

    void open(String id) {
        page.waitForResponse(answer -> answer.url().contains("/body"), () -> page.locator(
                        "#rows li:has(> input[value='" + id + "']) > a")
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
