package org.turnstone.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A signed-in person's inbox as a browser with scripts goes through it: which address each click asks for. */
final class Mailbox implements AutoCloseable {

    private static final String INBOX = "/mail/1/INBOX";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final WebClient client;
    private final List<String> pages = new ArrayList<>();
    private Document first;

    Mailbox(int port, String user) {
        client = new WebClient(port);
        client.signIn(user);
        first = page(INBOX);
        pages.add(INBOX);
    }

    WebClient client() {
        return client;
    }

    /** Until lists go by conversation, which is read in the background: what is measured meanwhile shares the machine. */
    void awaitConversations() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (page(INBOX).selectFirst("input[name=by][value=conversation]") == null) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no conversations after " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The whole page, as a browser asks when it comes from elsewhere. */
    void list() {
        client.get(INBOX).require(200);
    }

    /** Walks down the list, so that {@link #older} knows its pages. */
    void walk(int count) {
        Document page = first;
        while (pages.size() < count) {
            Element batch = page.selectFirst(".batch[data-older]");
            if (batch == null) {
                return;
            }
            pages.add(batch.attr("data-older"));
            page = page(batch.attr("data-older"));
        }
    }

    /** A page further down, as the browser asks for it while somebody scrolls. */
    void older(int number) {
        String page = pages.get(1 + number % (pages.size() - 1));
        client.get(page, "Turbo-Frame: " + page).require(200);
    }

    /** The address of a message on a page of the list, counted from the newest. */
    String message(int number) {
        Document page = page(pages.get(number / Floor.PAGE));
        return path(page.select("ol.rows > li > a").get(number % Floor.PAGE).attr("href"));
    }

    /** The addresses of the newest messages. */
    List<String> messages(int count) {
        return IntStream.range(0, count).mapToObj(this::message).toList();
    }

    /** Opens a message as a click on its row does: the pane, then the frame with the body in it. */
    void open(String message) {
        String pane = pane(message);
        int at = pane.indexOf("<iframe");
        int from = pane.indexOf("src=\"", at) + 5;
        String body = pane.substring(from, pane.indexOf('"', from)).replace("&amp;", "&");
        client.get(body).require(200);
    }

    /** The pane alone, without the body. */
    String pane(String message) {
        return client.get(message, "Turbo-Frame: reading").require(200).text();
    }

    /** The address of the first attachment of a message. */
    String attachment(String message) {
        return Jsoup.parse(pane(message))
                .expectFirst(".attachments a[download]")
                .attr("href");
    }

    /** Stars a message, or takes the star away. */
    void star(String message, boolean on) {
        Map<String, String> fields = hidden("form.list");
        fields.put(on ? "star" : "unstar", message.substring(message.lastIndexOf('/') + 1));
        client.post(INBOX + "/flags", fields, "Accept: text/vnd.turbo-stream.html, text/html")
                .require(200);
    }

    private Map<String, String> hidden(String form) {
        var fields = new LinkedHashMap<String, String>();
        first.expectFirst(form)
                .select("input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    private Document page(String path) {
        return Jsoup.parse(client.get(path).require(200).text(), "http://localhost" + INBOX);
    }

    private static String path(String href) {
        URI uri = URI.create(href);
        return uri.getRawPath();
    }

    @Override
    public void close() {
        client.close();
    }
}
