package org.turnstone.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The editor of a message being written, as hands on a keyboard and a mouse meet it. */
final class Editor {

    private static final String PASTE =
            """
            (element, [html, text, picture]) => {
                const clipboard = new DataTransfer()
                if (html) clipboard.setData('text/html', html)
                if (text) clipboard.setData('text/plain', text)
                if (picture) {
                    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
                    clipboard.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
                }
                const paste = { clipboardData: clipboard, bubbles: true, cancelable: true }
                element.dispatchEvent(new ClipboardEvent('paste', paste))
            }
            """;

    private final Page page;

    Editor(Page page) {
        this.page = page;
        text().waitFor();
        text().click();
    }

    Locator text() {
        return page.locator(".compose-rich.ProseMirror:visible");
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Keys that select: the browser tells of it in its own time, which fingers leave it. */
    void select(String key) {
        press(key);
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** A button of the toolbar, or of what one has opened. */
    void use(String name) {
        page.locator(".compose-tools button, .compose-tool-menus button")
                .and(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .first()
                .click();
    }

    String pressed(String name) {
        return page.locator(".compose-tools button[aria-label='" + name + "']").getAttribute("aria-pressed");
    }

    void pasteHtml(String html) {
        text().evaluate(PASTE, List.of(html, "text", ""));
    }

    void pasteText(String words) {
        text().evaluate(PASTE, List.of("", words, ""));
    }

    void pastePicture(String base64) {
        text().evaluate(PASTE, List.of("", "", base64));
    }

    /** What the form would send. */
    String html() {
        return page.locator("textarea[name=html]").inputValue();
    }

    /** The same without what says of each line that it finds its own direction. */
    String plainHtml() {
        return html().replace(" dir=\"auto\"", "");
    }
}
