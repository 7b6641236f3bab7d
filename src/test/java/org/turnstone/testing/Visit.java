package org.turnstone.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One visitor in {@link Chromium}, and what went wrong on the way: console errors (violations of the content security
 * policy are among them), uncaught exceptions, requests that failed, answers from 400 up.
 */
public final class Visit implements AutoCloseable {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visit(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        context.onConsoleMessage(this::note);
        context.onWebError(error -> troubles.add("uncaught: " + error.error()));
        context.onRequest(request -> requests.add(request.url()));
        context.onRequestFailed(this::note);
        context.onResponse(this::note);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Every address the browser asked for so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What went wrong so far, one sentence each. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Forgets what went wrong so far: for a test that made it go wrong. */
    public void forgive() {
        troubles.clear();
    }

    /** Fails with everything that went wrong. */
    public void assertNothingWentWrong() {
        if (!troubles.isEmpty()) {
            throw new AssertionError("On " + page.url() + ":\n  " + String.join("\n  ", troubles));
        }
    }

    /** Fails with every rule of WCAG 2.2 AA that axe finds broken, and where. */
    public void assertAccessible() {
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("On " + page.url() + ":\n"
                    + violations.stream().map(Visit::readable).collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            troubles.add("console " + message.type() + ": " + message.text());
        }
    }

    private void note(Request failed) {
        // A page that is left while it loads, and a download, end their request so; nothing failed.
        if (!String.valueOf(failed.failure()).contains("ERR_ABORTED")) {
            troubles.add("failed: " + failed.method() + " " + failed.url() + " " + failed.failure());
        }
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            troubles.add("answered " + response.status() + ": " + response.url());
        }
    }

    private static String readable(Rule rule) {
        return "  " + rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream()
                        .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("\n"));
    }
}
