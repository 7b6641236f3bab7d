package org.turnstone.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Our scripts in a real browser with no server behind them: each module under its own name, as it is written, beside pages
 * and helpers of the test's own from {@code scripts/} in the test resources. What takes minutes, or a tab that hangs, can
 * be played there.
 */
public final class Scripts {

    /** A host of the browser's own: locks and channels are for secure places only. */
    public static final String ORIGIN = "http://scripts.localhost";

    private Scripts() {}

    /** Opens a page of {@code scripts/} in that tab. */
    public static Page open(Visit visit, Page tab, String name) {
        visit.context().route(ORIGIN + "/**", Scripts::serve);
        tab.navigate(ORIGIN + "/" + name);
        return tab;
    }

    private static void serve(Route route) {
        String name = URI.create(route.request().url()).getPath().substring(1);
        String type = name.endsWith(".js") ? "text/javascript" : "text/html";
        String file = read("assets/js/" + name);
        String body = file.isEmpty() ? read("scripts/" + name) : file;
        route.fulfill(new Route.FulfillOptions()
                .setStatus(body.isEmpty() ? 404 : 200)
                .setContentType(type + "; charset=utf-8")
                .setBody(body));
    }

    private static String read(String name) {
        try (InputStream file = Scripts.class.getClassLoader().getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
