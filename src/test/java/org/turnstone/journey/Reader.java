package org.turnstone.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Visit;

/** Somebody who reads mail in a browser: finds things by their role and name, as a person does. */
final class Reader {

    private final Visit visit;
    private final Page page;
    private final String origin;

    Reader(Visit visit, String origin) {
        this(visit, visit.page(), origin);
    }

    private Reader(Visit visit, Page page, String origin) {
        this.visit = visit;
        this.page = page;
        // The browser keeps __Host- cookies on plain http for localhost only.
        this.origin = origin.replaceFirst("//127\\.0\\.0\\.1", "//localhost").replaceFirst("/$", "");
    }

    Page page() {
        return page;
    }

    /** The same person at the same browser, in a tab beside this one. */
    Reader inAnotherTab() {
        return new Reader(visit, visit.context().newPage(), origin);
    }

    /** From now on its pages hear of nothing by themselves, as behind a proxy that lets no stream through. */
    void hearsNothing() {
        visit.context().route("**/live/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    }

    void signIn(String address) {
        signIn(address, MailHost.PASSWORD);
    }

    void signIn(String address, String password) {
        page.navigate(origin + "/login");
        page.getByLabel("Mail address").fill(address);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        page.waitForURL("**/mail/1/INBOX");
    }

    /** Until the background has read the account, and the page has heard of it: a row says how many messages it stands for. */
    void awaitConversations() {
        page.locator("#list li bdi > small").first().waitFor();
    }

    void go(String path) {
        page.navigate(origin + path);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The row of the list that speaks of this. */
    Locator row(String words) {
        return page.locator("#list li")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    void open(String words) {
        row(words).getByRole(AriaRole.LINK).first().click();
        heading(words).waitFor();
    }

    /** A draft of the list, in its form. */
    void goOnWith(String words) {
        row(words).getByRole(AriaRole.LINK).first().click();
        awaitForm();
    }

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setLevel(1));
    }

    /** The text in the message's frame, once it is there: a frame is empty before it is filled. */
    String text() {
        Locator body = page.locator("iframe[title='Message text']")
                .first()
                .contentFrame()
                .locator("body");
        page.waitForCondition(() -> !body.innerText().isBlank());
        return body.innerText();
    }

    /** The attachment whose name begins so, as its link gives it. */
    APIResponse file(String name) {
        String address = page.locator(".attachments li:has(a.attachment[title^='" + name + "']) a[download]")
                .getAttribute("href");
        return page.request().get(URI.create(page.url()).resolve(address).toString());
    }

    /** Writes into the form that is open, be it formatted or plain. */
    void write(String text) {
        awaitForm();
        Locator rich = page.locator(".compose-rich:visible");
        Locator field = rich.count() > 0 ? rich.first() : page.locator("textarea[name=text]");
        field.waitFor();
        field.fill(text);
    }

    /** Waits for the form, and for its scripts where there are any: whoever writes before them is tested elsewhere. */
    void awaitForm() {
        page.locator("#compose-subject").waitFor();
        if (Boolean.TRUE.equals(page.evaluate("() => matchMedia('(scripting: enabled)').matches"))) {
            page.locator("[data-field=to][data-enhanced]").waitFor();
        }
    }

    void send() {
        button("Send").first().click();
        says("Message sent.");
    }

    /** Until it is not on the page any more. */
    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** Waits for those words; where they do not come, the failure tells what is there instead. */
    void says(String words) {
        try {
            page.getByText(words)
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .waitFor();
        } catch (TimeoutError missing) {
            throw new AssertionError(
                    "\"" + words + "\" is not on the page, which says:\n"
                            + page.locator("body").innerText(),
                    missing);
        }
    }

    /** Waits until the page knows its keys. */
    void awaitKeys() {
        page.locator("#keys-table [data-does=compose]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Waits until the list no longer has that row. */
    void awaitNoRow(String words) {
        row(words).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void assertWell() {
        visit.assertNothingWentWrong();
        visit.assertAccessible();
    }
}
