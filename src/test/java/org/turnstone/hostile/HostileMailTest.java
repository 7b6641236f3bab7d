package org.turnstone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.html.HostileHtml;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.NeedsShared;
import org.turnstone.testing.Program;

/**
 * H01, H02, H09, H12, H17, H18, H19: hostile mail of our own and of six other projects, in every way a message is looked
 * at. Nothing runs, nothing goes out, nothing paints elsewhere, nothing even has to be stopped by the browser, and the
 * words between are all there. Many vectors lie in one message; where one does harm, the message is halved until it is
 * found. {@code -Dhostile.batch=1} tries each by itself.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
@NeedsShared("corpora/html")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMailTest {

    private static final System.Logger LOG = System.getLogger(HostileMailTest.class.getName());

    private static final String TEXT =
            """
            place => {
                const rootOf = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement').get
                const textOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get
                return textOf.call(place.matches('iframe') ? rootOf.call(place.contentDocument) : place)
            }
            """;

    /** From then on the rest is counted without being looked for. */
    private static final int ENOUGH = Integer.getInteger("hostile.enough", 3);

    @TestHTTPResource
    String origin = "";

    private final Dovecot server = MailHost.shared().dovecot();
    private final String ida = MailHost.shared().person();
    private final Map<Bait, String> ids = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    @Timeout(600)
    void doesNothing(Mode mode) throws IOException {
        List<Bait> baits = baits(mode);
        List<String> found = new ArrayList<>();
        try (Lookout lookout = lookout()) {
            if (mode == Mode.WITH_PICTURES) {
                lookout.drawPictures();
            }
            lookout.signIn(ida);
            baits.forEach(bait -> hunt(lookout, mode, bait, found));
        }
        assertThat(found).isEmpty();
    }

    /** All of them, delivered before anybody looks. */
    private List<Bait> baits(Mode mode) throws IOException {
        List<Bait.Vector> vectors = vectors();
        assertThat(vectors).hasSizeGreaterThan(1_900);
        int batch = Integer.getInteger("hostile.batch", Bait.MOST);
        List<Bait> baits = IntStream.iterate(0, from -> from < vectors.size(), from -> from + batch)
                .mapToObj(from -> vectors.subList(from, Math.min(from + batch, vectors.size())))
                .map(part -> Bait.of(mode, part))
                .toList();
        baits.forEach(bait -> deliver(mode.mailbox, bait));
        return baits;
    }

    private static List<Bait.Vector> vectors() throws IOException {
        return Stream.concat(
                        Stream.concat(HostileHtml.own().stream(), HostileHtml.others().stream())
                                .map(html -> new Bait.Vector("text/html", html)),
                        HostileHtml.ownTexts().stream().flatMap(text -> Stream.of(
                                        "text/plain", "text/enriched", "text/x-amp-html", "text/plain; format=flowed")
                                .map(type -> new Bait.Vector(type, text))))
                .toList();
    }

    /** Halves what does harm until one vector is left, or two that only do it together. */
    private void hunt(Lookout lookout, Mode mode, Bait bait, List<String> found) {
        List<String> troubles = attempt(lookout, mode, bait);
        if (troubles.isEmpty()) {
            return;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "{0}, {1} vectors: {2}",
                mode,
                bait.vectors().size(),
                troubles);
        int before = found.size();
        List<Bait.Vector> vectors = bait.vectors();
        if (before < ENOUGH && vectors.size() > 1) {
            hunt(lookout, mode, Bait.of(mode, vectors.subList(0, vectors.size() / 2)), found);
            hunt(lookout, mode, Bait.of(mode, vectors.subList(vectors.size() / 2, vectors.size())), found);
        }
        if (found.size() == before) {
            String which = vectors.size() > 4 ? "one of " + vectors.size() : vectors.toString();
            found.add(which + "\n    " + String.join("\n    ", troubles.subList(0, Math.min(5, troubles.size()))));
        }
    }

    private List<String> attempt(Lookout lookout, Mode mode, Bait bait) {
        if (!ids.containsKey(bait)) {
            deliver(mode.mailbox, bait);
            lookout.page().navigate(lookout.origin() + "/mail/1/" + mode.mailbox);
        }
        String url = lookout.origin() + mode.path(Objects.requireNonNull(ids.get(bait)));
        Page page = lookout.page();
        lookout.forgive();
        List<String> troubles = new ArrayList<>();
        try {
            page.navigate(url);
            String text = mode == Mode.PRINT
                    ? Jsoup.parse(page.request().get(url).text()).wholeText()
                    : open(page, mode);
            if (!isStillAt(url, mode, page.url())) {
                troubles.add("is at " + page.url());
            }
            IntStream.range(0, bait.vectors().size())
                    .filter(place -> !text.contains(Bait.words(place)))
                    .forEach(place -> troubles.add("swallowed: " + Bait.words(place)));
            long painted = mode.place.isEmpty()
                    ? 0
                    : Painted.outside(page, page.locator(mode.place).first());
            if (painted > 0) {
                troubles.add("painted " + painted + " points outside its place");
            }
        } catch (PlaywrightException stuck) {
            troubles.add("does not open: " + stuck.getMessage());
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/hostile-" + mode + ".png")));
        }
        troubles.addAll(lookout.troubles());
        return troubles;
    }

    /** Gives the words, once they are there: the page's own scripts measure the frame, so they are well too. */
    private String open(Page page, Mode mode) {
        if (mode == Mode.REPLY || mode == Mode.FORWARD) {
            page.locator(".compose-quote summary").click();
        }
        Locator place = page.locator(mode == Mode.DRAFT ? mode.place + ":visible" : mode.place + "[data-measured]")
                .first();
        place.waitFor();
        return text(place);
    }

    Lookout lookout() {
        return new Lookout(origin);
    }

    boolean isStillAt(String url, Mode mode, String now) {
        return now.equals(url);
    }

    /** All words of the message that is shown there. */
    String text(Locator place) {
        return String.valueOf(place.evaluate(TEXT));
    }

    private void deliver(String mailbox, Bait bait) {
        if (ids.containsKey(bait)) {
            return;
        }
        server.append(ida, mailbox, bait.source());
        String uid =
                server.doveadm("-f", "flow", "fetch", "-u", ida, "uid", "mailbox", mailbox, "subject", bait.subject());
        String validity = server.doveadm("-f", "flow", "mailbox", "status", "-u", ida, "uidvalidity", mailbox);
        ids.put(
                bait,
                validity.strip().replaceFirst(".*=", "") + "." + uid.strip().replaceFirst(".*=", ""));
    }
}
