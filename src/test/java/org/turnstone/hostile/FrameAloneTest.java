package org.turnstone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.turnstone.html.HostileHtml;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.NeedsShared;
import org.turnstone.testing.Program;

/**
 * The second layer by itself: hostile mail as it came, never seen by the sanitiser, in a frame like the message's and
 * under the very headers a message's document bears. No script runs, nothing is sent, the page stays where it is (H01, H02,
 * H09, H16, H17), although every form is submitted and every link upwards is followed.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
@NeedsShared("corpora/html")
class FrameAloneTest {

    /** That many frames stand on one page. */
    private static final int TOGETHER = 40;

    private static final String PLACE = "/mail/1/raw/";

    /**
     * For a frame in the frame Chromium opens a connection before it asks the policy: its host
     * sees that somebody called, and no more. Of plain http, where a proxy would see each request, none is ever made. Only
     * the sanitiser prevents it, by having no frames (docs/adr/0027-hostile-mail-in-a-browser.md).
     */
    private static final Pattern ONLY_A_CONNECTION = Pattern.compile("went out: CONNECT (\\S+):443 .*");

    private static final Pattern HOST = Pattern.compile("(?i)^\\s*(?:https:)?//([^/:?#\\s]+)");

    /** What may open one. */
    private static final String FRAMES = "iframe, frame, object, embed, portal, fencedframe";

    private static final String FRAME =
            """
            <iframe src="%s" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" \
            referrerpolicy="no-referrer"></iframe>
            """;

    private static final String TOUCH_ALL =
            """
            frames => frames.forEach(frame => {
                const all = 'form, button, input, summary, a[target=_top], a[target=_parent], a[href^="javascript" i]'
                const found = frame.contentDocument && Document.prototype.querySelectorAll.call(frame.contentDocument, all)
                for (const element of found ?? []) {
                    if (element.localName === 'form') HTMLFormElement.prototype.submit.call(element)
                    else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
                }
            })
            """;

    @TestHTTPResource
    String origin = "";

    @Test
    @Timeout(600)
    void holdsWhatTheSanitiserNeverSaw() throws IOException {
        List<String> vectors = Stream.concat(HostileHtml.own().stream(), HostileHtml.others().stream())
                .toList();
        String ida = MailHost.shared().person();
        Bait letter = new Bait("A letter", List.of(new Bait.Vector("text/html", "<p>Hi.</p>")));
        MailHost.shared().dovecot().append(ida, "INBOX", letter.source());
        List<String> found = new ArrayList<>();
        try (Lookout lookout = lookout()) {
            lookout.signIn(ida);
            lookout.serve(PLACE, serving(lookout, vectors));
            for (int from = 0; from < vectors.size(); from += TOGETHER) {
                lookout.forgive();
                Page page = lookout.page();
                String url = lookout.origin() + PLACE + "page/" + from;
                page.navigate(url);
                touchAll(page);
                long painted = painted(page);
                List<String> together = vectors.subList(from, Math.min(from + TOGETHER, vectors.size()));
                Set<String> framed = reached(together);
                List<String> deeds = lookout.deeds().stream()
                        .filter(deed -> !isOnlyAConnection(deed, framed))
                        .toList();
                if (painted > 0 || !deeds.isEmpty() || !page.url().equals(url)) {
                    found.add("from " + from + " painted " + painted + ", at " + page.url() + " " + deeds
                            + "\n    "
                            + String.join("\n    ", together));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** How many points outside of the frames belong to them. */
    long painted(Page page) {
        return Painted.outside(page, page.locator("iframe"));
    }

    Lookout lookout() {
        return new Lookout(origin);
    }

    /** What a frame on one of our pages is like, around what stands at that path. */
    String frame(String path) {
        return FRAME.formatted(path);
    }

    /** What the policy of a message's document begins with. */
    String sandbox() {
        return "sandbox allow-same-origin ";
    }

    void touchAll(Page page) {
        page.locator("iframe").evaluateAll(TOUCH_ALL);
    }

    /** The hosts that the browser opens a connection to before it asks the policy. */
    Set<String> reached(List<String> vectors) {
        return framed(vectors);
    }

    private static boolean isOnlyAConnection(String deed, Set<String> framed) {
        Matcher connection = ONLY_A_CONNECTION.matcher(deed);
        return connection.matches() && framed.contains(connection.group(1).toLowerCase(Locale.ROOT));
    }

    /** The hosts that frames in those vectors name. */
    private static Set<String> framed(List<String> vectors) {
        return vectors.stream()
                .map(Jsoup::parse)
                .flatMap(vector -> vector.select(FRAMES).stream())
                .flatMap(frame -> Stream.of(frame.attr("src"), frame.attr("data")))
                .map(HOST::matcher)
                .filter(Matcher::find)
                .map(host -> host.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Answers for pages of frames and for what is in the frames, with the headers of the real ones. */
    private Consumer<Route> serving(Lookout lookout, List<String> vectors) {
        Page page = lookout.page();
        String message =
                page.locator("#list li a[href]").first().getAttribute("href").replaceFirst("\\?.*", "");
        Map<String, String> ofPage = headers(page.request().get(lookout.origin() + message));
        Map<String, String> ofFrame = headers(page.request().get(lookout.origin() + message + "/body"));
        assertThat(ofFrame.get("content-security-policy")).startsWith(sandbox());
        return route -> {
            String[] path = URI.create(route.request().url())
                    .getPath()
                    .substring(PLACE.length())
                    .split("/", -1);
            if (path.length != 2 || !path[1].matches("\\d+")) {
                route.fulfill(
                        new Route.FulfillOptions().setStatus(404)); // A link of a vector that leads to a place of ours.
                return;
            }
            int number = Integer.parseInt(path[1]);
            boolean frames = path[0].equals("page");
            String body = frames ? page(number, Math.min(number + TOGETHER, vectors.size())) : vectors.get(number);
            route.fulfill(new Route.FulfillOptions()
                    .setHeaders(frames ? ofPage : ofFrame)
                    .setBodyBytes(body.getBytes(StandardCharsets.UTF_8)));
        };
    }

    private String page(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> frame(PLACE + "vector/" + number))
                .collect(Collectors.joining("\n", "<!doctype html><title>Raw</title>\n", "\n"));
    }

    private static Map<String, String> headers(APIResponse answer) {
        assertThat(answer.status()).isEqualTo(200);
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.keySet().removeAll(List.of("content-length", "content-encoding", "set-cookie", "transfer-encoding"));
        return headers;
    }
}
