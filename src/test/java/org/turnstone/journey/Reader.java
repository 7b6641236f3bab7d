package org.turnstone.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Visit;

/** Somebody who reads mail in a browser: finds things by their role and name, as a person does. */
final class Reader {

    private final Visit visit;
    private final Page page;
    private final String origin;

    Reader(Visit visit, String origin) {
        this.visit = visit;
        this.page = visit.page();
        // The browser keeps __Host- cookies on plain http for localhost only.
        this.origin = origin.replaceFirst("//127\\.0\\.0\\.1", "//localhost").replaceFirst("/$", "");
    }

    Page page() {
        return page;
    }

    void signIn(String address) {
        page.navigate(origin + "/login");
        page.getByLabel("Mail address").fill(address);
        page.getByLabel("Password").fill(MailHost.PASSWORD);
        button("Sign in").click();
        page.waitForURL("**/mail/1/INBOX");
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

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setLevel(1));
    }

    /** The text in the message's frame. */
    String text() {
        return page.locator("iframe[title='Message text']")
                .first()
                .contentFrame()
                .locator("body")
                .innerText();
    }

    void assertWell() {
        visit.assertNothingWentWrong();
        visit.assertAccessible();
    }
}
