package org.turnstone.hostile;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.turnstone.testing.Needs;
import org.turnstone.testing.NeedsShared;
import org.turnstone.testing.Program;
import org.turnstone.testing.SecondHost;

/**
 * The same on the second host, where the sandbox lets scripts run and the policy only ours: without an origin, and none of
 * the mail's (ADR 29).
 */
@QuarkusTest
@TestProfile(SecondHost.class)
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
@NeedsShared("corpora/html")
class FrameAloneOnTwoHostsTest extends FrameAloneTest {

    private static final String FRAME =
            """
            <iframe src="%s" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" \
            referrerpolicy="no-referrer"></iframe>
            """;

    private static final String TOUCH =
            """
            () => {
                const all = 'form, button, input, summary, a[target=_top], a[target=_parent], a[href^="javascript" i]'
                for (const element of Document.prototype.querySelectorAll.call(document, all)) {
                    if (element.localName === 'form') HTMLFormElement.prototype.submit.call(element)
                    else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
                }
            }
            """;

    /** Where scripts may run, a document may send itself elsewhere: the frame's page forbids it, after the connection. */
    private static final Pattern REFRESH = Pattern.compile("(?i)https?://([^/:?#\\s\"']+)");

    @Override
    Set<String> reached(List<String> vectors) {
        Set<String> hosts = new HashSet<>(super.reached(vectors));
        vectors.stream()
                .flatMap(vector -> Jsoup.parse(vector).select("meta[http-equiv=refresh]").stream())
                .map(meta -> REFRESH.matcher(meta.attr("content")))
                .filter(Matcher::find)
                .forEach(address -> hosts.add(address.group(1).toLowerCase(Locale.ROOT)));
        return hosts;
    }

    /** A frame is cut off at its edge by whoever draws it; {@link FrameAloneTest} looks at that. */
    @Override
    long painted(Page page) {
        return 0;
    }

    @Override
    Lookout lookout() {
        return new Lookout(SecondHost.pages(origin), SecondHost.content(origin));
    }

    @Override
    String frame(String path) {
        return FRAME.formatted(SecondHost.content(origin) + path);
    }

    @Override
    String sandbox() {
        return "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; ";
    }

    @Override
    void touchAll(Page page) {
        page.frames().stream()
                .filter(frame -> frame.parentFrame() == page.mainFrame())
                .filter(frame -> frame.url().startsWith(SecondHost.content(origin)))
                .forEach(FrameAloneOnTwoHostsTest::touch);
    }

    private static void touch(Frame frame) {
        frame.evaluate(TOUCH);
    }
}
