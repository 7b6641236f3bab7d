package org.turnstone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/**
 * W11 and W12: markup in every field that somebody else fills in, or that an address can carry, and then every page there
 * is, each fold and menu of it opened. It is text everywhere.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class PayloadEverywhereTest {

    private static final String PAYLOAD = "\"'><img src=x onerror=__pwn()>";
    private static final String ENCODED = URLEncoder.encode(PAYLOAD, UTF_8).replace("+", "%20");

    /** What an address can carry, and nobody links to. */
    private static final List<String> ADDRESSES = List.of(
            "/search?q=%s",
            "/search?q=in:\"%s\"",
            "/search?q=before:%s",
            "/search/form?words=%s&from=%s&in=%s&after=%s&larger=%s",
            "/mail/1/%s",
            "/mail/1/INBOX?at=%s",
            "/mail/1/INBOX?show=%s&filter=%s&view=%s",
            "/mail/1/INBOX/1.1?from=%s&images=%s",
            "/mail/1/INBOX/1.1/parts/%s",
            "/mail/%s",
            "/drafts/%s",
            "/compose?to=%s&cc=%s&bcc=%s&subject=%s&body=%s&in-reply-to=%s",
            "/compose?original=%s&mode=%s&account=%s",
            "/compose?original=INBOX/1.1&mode=%s",
            "/errands/%s",
            "/settings/%s",
            "/login?next=%s",
            "/open/%s",
            "/%s",
            "/assets/%s");

    /** What is no page: what changes something, and files to keep. */
    private static final Pattern NOT_PAGES =
            Pattern.compile(".*(/logout|/message\\.eml|/attachments\\.zip|/parts/[^/]*|/assets/.+|/live/.*)(\\?.*)?");

    /** So many kinds of pages there are not; something links to ever new ones. */
    private static final int ENDLESS = 400;

    private static final String OPEN_ALL =
            """
            () => {
                for (const fold of document.querySelectorAll('details')) fold.open = true
                for (const menu of document.querySelectorAll('[popover]')) try { menu.showPopover() } catch {}
                return new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))
            }
            """;

    @TestHTTPResource
    String origin = "";

    private final Dovecot server = MailHost.shared().dovecot();
    private final String ida = MailHost.shared().person();

    @BeforeEach
    void fill() {
        server.doveadm("mailbox", "create", "-s", "-u", ida, PAYLOAD);
        for (String mailbox : List.of("INBOX", PAYLOAD, "Drafts")) {
            server.append(ida, mailbox, letter("one", ""));
            server.append(ida, mailbox, letter("two", "In-Reply-To: <one>\nReferences: <one> <" + PAYLOAD + ">\n"));
        }
        server.doveadm("flags", "add", "-u", ida, "'><img/onerror=__pwn``/src=x>", "mailbox", "INBOX", "all");
    }

    @Test
    @Timeout(400)
    void isTextOnEveryPage() {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of("/mail/1/INBOX", "/search?q=" + ENCODED, "/settings"));
        ADDRESSES.forEach(address -> todo.add(address.replace("%s", ENCODED)));
        List<String> troubles = new ArrayList<>();
        try (Lookout lookout = new Lookout(origin)) {
            lookout.signIn(ida);
            while (!todo.isEmpty() && seen.size() < ENDLESS) {
                String path = todo.remove();
                if (!NOT_PAGES.matcher(path).matches() && seen.add(shape(path))) {
                    Document page = looked(lookout, path, troubles);
                    page.select("a[href]").forEach(link -> ours(lookout, link.absUrl("href"), todo));
                    page.select("iframe[src]").forEach(frame -> ours(lookout, frame.absUrl("src"), todo));
                }
            }
        }
        assertThat(troubles).isEmpty();
        assertThat(seen)
                .hasSizeBetween(40, ENDLESS - 1)
                .anyMatch(path -> path.contains("/print"))
                .anyMatch(path -> path.endsWith("/body"))
                .anyMatch(path -> path.endsWith("/headers"))
                .anyMatch(path -> path.contains("/parts/0/message"))
                .anyMatch(path -> path.contains("mode=forward"));
    }

    private static Document looked(Lookout lookout, String path, List<String> troubles) {
        lookout.forgive();
        Page page = lookout.page();
        Response answer = Objects.requireNonNull(page.navigate(lookout.origin() + path));
        Document document = Jsoup.parse(answer.text(), answer.url());
        if (String.valueOf(answer.headerValue("Content-Security-Policy")).contains("sandbox")) {
            // Nothing can be asked of a document that runs no scripts; what it does is seen from outside.
            page.waitForTimeout(50);
        } else {
            page.evaluate(OPEN_ALL);
        }
        lookout.deeds().forEach(deed -> troubles.add(path + " " + deed));
        lookout.asked().stream()
                .filter(asked -> asked.endsWith("/x"))
                .forEach(asked -> troubles.add(path + " " + asked));
        boolean html = String.valueOf(answer.headerValue("Content-Type")).startsWith("text/html");
        if (html && !document.select("img[src=x], [onerror]").isEmpty()) {
            troubles.add(path + " holds it as markup");
        }
        return html ? document : new Document(answer.url());
    }

    /** Pages that differ in a number, an order or a filter alone are of one kind: a page of each is looked at. */
    private static String shape(String path) {
        return path.replaceAll("[0-9.]+", "0")
                .replaceAll("(at|from)=[^&]*", "at=0")
                .replaceAll("in-reply-to=[^&]*", "")
                .replaceAll("((only|sort)=[^&]*&?)+", "arranged")
                .replaceAll("(Archive|Junk|Sent|Trash)\\b", "INBOX");
    }

    private static void ours(Lookout lookout, String link, Deque<String> todo) {
        if (link.startsWith(lookout.origin() + "/")) {
            URI address = URI.create(link.replace("|", "%7C"));
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            todo.add(address.getRawPath() + query);
        }
    }

    /** Each field says it, as far as its grammar lets it, and some where it does not. */
    private static String letter(String id, String ancestry) {
        String word = "=?utf-8?B?" + Base64.getEncoder().encodeToString(PAYLOAD.getBytes(UTF_8)) + "?=";
        String quoted = PAYLOAD.replace("\"", "\\\"");
        return """
                Authentication-Results: %2$s; spf=%2$s smtp.mailfrom=%2$s
                Received: from %2$s by %2$s; Sun, 22 Nov 2026 08:00:00 +0000
                From: %1$s <mallory@evil.example>, "%3$s" <"%3$s"@evil.example>
                Sender: %1$s <%2$s>
                Reply-To: "%3$s" <other@evil.example>
                To: %1$s <ida@example.org>, %2$s
                Cc: %1$s: %2$s <%2$s>;
                Subject: %1$s %2$s
                Message-ID: <%4$s>
                %5$sDate: Sun, 22 Nov 2026 08:00:00 +0000 (%2$s)
                List-Id: %1$s <%2$s>
                List-Unsubscribe: <https://evil.example/%2$s>, <mailto:%2$s>
                List-Unsubscribe-Post: %2$s
                Keywords: %2$s
                Comments: %2$s
                X-Mailer: %2$s
                X-%2$s: %2$s
                Disposition-Notification-To: %2$s
                X-Priority: %2$s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/html; charset="%3$s"

                <p>Hi, %2$s</p><a href="https://ok.example/%2$s" title='%1$s'>https://evil.example/</a>
                <img src="https://evil.example/a.png?%2$s">
                --cut
                Content-Type: text/plain; charset=utf-8

                Hi, %2$s https://ok.example/%2$s
                --cut
                Content-Type: %2$s/x; name="%3$s"
                Content-Disposition: attachment; filename="%3$s"
                Content-ID: <%2$s>
                Content-Description: %1$s

                x
                --cut
                Content-Type: application/%2$s
                Content-Disposition: attachment; filename*=utf-8''%6$s.pdf

                x
                --cut
                Content-Type: message/rfc822; name="%3$s.eml"

                Subject: %1$s %2$s
                From: %1$s <mallory@evil.example>

                %2$s
                --cut
                Content-Type: message/delivery-status

                Reporting-MTA: dns; %2$s

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: 5.0.0 %2$s
                Diagnostic-Code: smtp; %2$s
                --cut
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:%2$s
                SUMMARY:%2$s
                LOCATION:%2$s
                DESCRIPTION:%2$s
                ORGANIZER;CN="%2$s":mailto:%2$s
                DTSTART:20261122T080000Z
                END:VEVENT
                END:VCALENDAR
                --cut
                Content-Type: text/vcard

                BEGIN:VCARD
                VERSION:4.0
                FN:%2$s
                EMAIL:%2$s
                URL:%2$s
                END:VCARD
                --cut--
                """
                .formatted(word, PAYLOAD, quoted, id, ancestry, ENCODED);
    }
}
