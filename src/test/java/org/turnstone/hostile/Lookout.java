package org.turnstone.hostile;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.turnstone.picture.PictureFiles;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/**
 * A browser that sees everything a hostile mail could do. Whatever is not for the application goes to a proxy that notes
 * it, connections that no page hears of included; every function a payload would call is one of ours; windows, dialogs and
 * downloads are noted.
 */
final class Lookout implements AutoCloseable {

    private static final Pattern OURS =
            Pattern.compile("/(assets|live|mail/1|pictures|drafts)(/.*)?|/compose|/keys|/login|/favicon\\.ico");

    /**
     * Chromium asks the first what the fields of our own sign-in page are for, and has a connection to its search engine
     * ready (seen of version 150). No vector loads anything from either (BrowsersOwnTest).
     */
    static final List<String> BROWSERS_OWN = List.of("content-autofill.googleapis.com", "CONNECT www.google.com:443 ");

    private static final String FUNCTIONS =
            """
            for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'foo', 'evil', 'xss', 'XSS', 'pwn'])
                window[name] = () => window.__pwn(name)
            """;

    private final PictureOrigin outside = PictureOrigin.start();
    private final List<String> seen = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final String origin;
    private final String content;
    private final Visit visit;
    private int wentOut;

    /**
     * @param origin of the application
     */
    Lookout(String origin) {
        this(origin, "");
    }

    /**
     * @param origin of the application
     * @param content the origin that mail content comes from; empty where it is the same
     */
    Lookout(String origin, String content) {
        // The browser keeps __Host- cookies on plain http for localhost only.
        this.origin = origin.replaceFirst("//127\\.0\\.0\\.1", "//localhost").replaceFirst("/$", "");
        this.content = content;
        this.visit = Chromium.visit(
                Screen.DESKTOP,
                traits -> traits.setProxy(
                        new Proxy(outside.url("")).setBypass(content.isEmpty() ? "localhost" : "localhost,127.0.0.1")));
        var context = visit.context();
        context.setDefaultTimeout(60_000); // A message of three hundred hostile ones takes its time on a busy machine.
        context.exposeBinding("__pwn", (source, arguments) -> seen.add("ran a script: " + Arrays.toString(arguments)));
        context.addInitScript(FUNCTIONS);
        context.onRequest(request -> note(request.url()));
        context.onPage(page -> seen.add("opened a window: " + page.url()));
        page().onDialog(dialog -> {
            seen.add("opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page().onDownload(download -> seen.add("downloaded " + download.url()));
    }

    Page page() {
        return visit.page();
    }

    String origin() {
        return origin;
    }

    void signIn(String address) {
        page().navigate(origin + "/login");
        page().getByLabel("Mail address").fill(address);
        page().getByLabel("Password").fill(MailHost.PASSWORD);
        page().locator("form[action='/login'] button").click();
        page().waitForURL("**/mail/1/INBOX");
    }

    /** From now on the addresses that begin so are answered by the test, not by the application. */
    void serve(String path, Consumer<Route> answer) {
        visit.context().route((content.isEmpty() ? origin : content) + path + "**", answer);
        if (!content.isEmpty()) {
            visit.context().route(origin + path + "**", answer);
        }
    }

    /** From now on every picture that comes by way of the application is a small one of ours. */
    void drawPictures() {
        byte[] picture = PictureFiles.drawn("png", 2, 2);
        visit.context()
                .route(
                        content.isEmpty() ? "**/pictures/**" : content + "/file/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("image/png")
                                .setBodyBytes(picture)));
    }

    /** What the mail did, however it was stopped afterwards. */
    List<String> deeds() {
        List<String> deeds = new ArrayList<>(seen);
        List<String> gone = goneOut();
        deeds.addAll(gone.subList(wentOut, gone.size()));
        return deeds;
    }

    /** What was asked for that is not the application's own. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What it did, and what the browser had to stop it from doing: a catch by the second layer is a hole in the first. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>(deeds());
        troubles.addAll(asked);
        troubles.addAll(visit.troubles());
        return troubles;
    }

    /** Forgets what happened so far. */
    void forgive() {
        wentOut = goneOut().size();
        seen.clear();
        asked.clear();
        visit.forgive();
    }

    private List<String> goneOut() {
        return outside.requests().stream()
                .map(request -> request.lines().findFirst().orElse(""))
                .filter(request -> BROWSERS_OWN.stream().noneMatch(request::contains))
                .map(request -> "went out: " + request)
                .toList();
    }

    private void note(String url) {
        boolean inside = url.startsWith("data:") || url.startsWith("about:") || url.startsWith("blob:");
        boolean ours = url.startsWith(origin + "/")
                && OURS.matcher(URI.create(url).getPath()).matches();
        boolean sealed = !content.isEmpty() && url.matches(Pattern.quote(content) + "/(frame|file)/[A-Za-z0-9_-]+");
        if (!inside && !ours && !sealed) {
            asked.add("asked for " + url);
        }
    }

    @Override
    public void close() {
        visit.close();
        outside.close();
    }
}
