package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Needs(Program.CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChromiumTest {
    private static final String GOOD =
            "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Good</title><main><h1>Good</h1><script>document.title='ran'</script>";

    private HttpServer site;

    @BeforeAll
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 50);
        page("/good", GOOD);
        page("/script", "<script>throw new Error('on purpose')</script>");
        page("/absent", "<img alt='' src=/nowhere>");
        page("/gone", "<img alt='' src=http://127.0.0.1:1/>");
        page("/policy", "<p style='color:red'>styled</p>");
        site.createContext("/favicon.ico", exchange -> answer(exchange, 200, ""));
        site.createContext("/nowhere", exchange -> answer(exchange, 404, ""));
        site.start();
    }

    @AfterAll
    void stop() {
        site.stop(0);
    }

    @Test
    void findsNothingWrongWithAGoodPageOnEveryScreen() {
        for (Screen screen : Screen.values()) {
            try (var visit = Chromium.visit(screen)) {
                visit.page().navigate(at("/good"));
                visit.assertNothingWentWrong();
                visit.assertAccessible();
                assertThat(visit.page().evaluate("innerWidth")).isEqualTo(screen.width);
                assertThat(visit.requests()).contains(at("/good"));
            }
        }
    }

    @Test
    void collectsWhatGoesWrong() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            visit.page().navigate(at("/script"));
            assertThat(visit.troubles()).anyMatch(trouble -> trouble.contains("on purpose"));
            visit.forgive();
            visit.page().navigate(at("/absent"));
            assertThat(visit.troubles()).anyMatch(trouble -> trouble.startsWith("answered 404"));
            visit.forgive();
            visit.page().navigate(at("/gone"));
            assertThat(visit.troubles()).anyMatch(trouble -> trouble.startsWith("failed: GET http://127.0.0.1:1/"));
            visit.forgive();
            visit.page().navigate(at("/policy"));
            assertThatThrownBy(visit::assertNothingWentWrong).hasMessageContaining("Content Security Policy");
        }
    }

    @Test
    void readsWhatAxeFinds() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            visit.page().navigate(at("/absent"));
            assertThatThrownBy(visit::assertAccessible)
                    .hasMessageContaining("html-has-lang")
                    .hasMessageContaining("document-title");
        }
    }

    @Test
    void visitsInTheDarkAndWithoutScripts() {
        try (var visit = Chromium.visitInTheDark(Screen.DESKTOP)) {
            assertThat(visit.page().evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                    .isEqualTo(true);
        }
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            visit.page().navigate(at("/good"));
            assertThat(visit.page().title()).isEqualTo("Good");
        }
    }

    private void page(String path, String html) {
        site.createContext(path, exchange -> {
            if (path.equals("/policy")) {
                exchange.getResponseHeaders().add("Content-Security-Policy", "style-src 'none'");
            }
            answer(exchange, 200, html);
        });
    }

    private static void answer(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
        byte[] body = html.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }
}
