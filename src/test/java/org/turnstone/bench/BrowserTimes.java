package org.turnstone.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.function.Supplier;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Screen;

/** What a person sees in Chromium: how much comes over the wire, and when there is something to look at. */
final class BrowserTimes {

    private static final int ROUNDS = 9;

    /** Everything the page loaded, as it came over the wire. */
    private static final String TRANSFERRED =
            "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                    + ".filter(e => e.transferSize > 0).map(e => e.transferSize)";

    /** Until nothing more has been loaded for a while; the stream that the page listens to never ends. */
    private static final String QUIET = "() => new Promise(done => { let timer = setTimeout(done, 500);"
            + " new PerformanceObserver(() => { clearTimeout(timer); timer = setTimeout(done, 500); })"
            + ".observe({ type: 'resource' }); })";

    /** Milliseconds from the beginning of the navigation to the first row in the page. */
    private static final String ROWS =
            "() => new Promise(done => { const look = () => document.querySelector('ol.rows > li')"
                    + " ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look); look(); })";

    /** Milliseconds from a click on a row to the message's body in its frame. */
    private static final String OPEN = "row => new Promise(done => { const start = performance.now(); const before ="
            + " document.querySelector('iframe.message-frame')?.src;"
            + " document.querySelectorAll('ol.rows > li > a')[row].click();"
            + " const look = () => { const frame = document.querySelector('iframe.message-frame');"
            + " if (frame && frame.src !== before && frame.contentDocument?.readyState === 'complete'"
            + " && frame.contentDocument.URL === frame.src) done(performance.now() - start);"
            + " else requestAnimationFrame(look); }; look(); })";

    private final String origin;

    BrowserTimes(String origin) {
        this.origin = origin;
    }

    void report(Report report, String user) {
        double[] cold = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            try (var visit = Chromium.visit(Screen.DESKTOP)) {
                signIn(visit.page(), origin, user);
                visit.page().context().newCDPSession(visit.page()).send("Network.clearBrowserCache");
                cold[i] = number(() -> load(visit.page()));
                if (i == 0) {
                    transferred(report, visit.page());
                }
            }
        }
        report.add(new Result("rows visible, cold", "ms", null, Figures.of(cold).median(), null, "≤ 400 ms"));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            warm(report, visit.page(), user);
        }
    }

    private void warm(Report report, Page page, String user) {
        signIn(page, origin, user);
        double[] warm = new double[ROUNDS];
        double[] open = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            warm[i] = number(() -> load(page));
        }
        for (int i = 0; i < ROUNDS; i++) {
            int row = 5 + i;
            open[i] = number(() -> page.evaluate(OPEN, row));
        }
        double heap = heap(page);
        report.add(new Result("rows visible, warm", "ms", null, Figures.of(warm).median(), null, "≤ 150 ms"));
        report.add(new Result(
                "click on a row → body visible", "ms", null, Figures.of(open).median(), null, "≤ 80 ms"));
        report.add(new Result("script heap in the browser", "MB", null, heap, null, "≤ 4 MB"));
    }

    /** What is in use after a collection: performance.memory is rounded, and counts what is garbage already. */
    private static double heap(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.enable");
        session.send("HeapProfiler.collectGarbage");
        return session.send("Runtime.getHeapUsage").get("usedSize").getAsDouble() / (1 << 20);
    }

    private Object load(Page page) {
        page.navigate(origin + "/mail/1/INBOX", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return page.evaluate(ROWS);
    }

    private static void transferred(Report report, Page page) {
        page.evaluate(QUIET);
        var sizes = (List<?>) page.evaluate(TRANSFERRED);
        double bytes = sizes.stream()
                .mapToDouble(size -> ((Number) size).doubleValue())
                .sum();
        report.add(new Result("first load, over the wire", "kB", null, bytes / 1000, null, "≤ 100 kB"));
        report.add(new Result("first load, requests", "", null, sizes.size(), null, "≤ 12"));
    }

    static void signIn(Page page, String origin, String user) {
        page.navigate(origin + "/login");
        page.locator("input[name=address]").fill(user);
        page.locator("input[name=password]").fill(BenchHost.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .first()
                .click();
        page.locator("ol.rows > li").first().waitFor();
    }

    private static double number(Supplier<Object> value) {
        return ((Number) value.get()).doubleValue();
    }
}
