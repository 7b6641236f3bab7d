package org.turnstone.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One visitor in {@link Chromium}, and what went wrong on the way: console errors (violations of the content security
 * policy are among them), uncaught exceptions, requests that failed, answers from 400 up.
 */
public final class Visit implements AutoCloseable {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private static final String AXE = axe();
    private static final String RUN_AXE =
            """
            tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false })
                .then(({ violations }) => violations.map(({ impact, id, help, nodes }) =>
                    `  ${impact} ${id}: ${help}\\n` + nodes.map(({ target, html }) => `    ${target} ${html}`).join('\\n')))
            """;

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

    /**
     * Fails with every rule of WCAG 2.2 AA that axe finds broken, and where. It stays out of frames: a message's frame
     * runs no scripts, axe's included, and would be waited for without end.
     */
    public void assertAccessible() {
        page.evaluate(AXE);
        if (page.evaluate(RUN_AXE, RULES) instanceof List<?> violations && !violations.isEmpty()) {
            throw new AssertionError("On " + page.url() + ":\n"
                    + violations.stream().map(String::valueOf).collect(Collectors.joining("\n")));
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

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
