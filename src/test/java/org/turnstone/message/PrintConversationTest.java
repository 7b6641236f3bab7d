package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.Program;

/** A whole conversation on one page: the oldest first, each by itself. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class PrintConversationTest {

    @TestHTTPResource
    String site = "";

    private final PictureOrigin pictures = PictureOrigin.start();
    private final String ida = MailHost.shared().person();

    @AfterEach
    void close() {
        pictures.close();
    }

    @Test
    void showsEveryMessageOldestFirst() {
        arrives("Archive", "one", "", "Quay walk", "<style>p{color:red}</style><p>Shall we?</p>");
        arrives("INBOX", "two", "one", "Re: Quay walk", "<p>At noon.</p>");
        arrives("INBOX", "three", "two", "Re: Quay walk", "<p>Noon it is.</p><blockquote>At noon.</blockquote>");
        try (Guest guest = signedIn()) {
            Guest.Answer open = opened(guest, 3);
            String link =
                    open.page().expectFirst("#message-more [data-key=print]").attr("href");
            assertThat(link).endsWith("/print/conversation");

            Guest.Answer printed = guest.get(link);
            Document page = printed.page();
            assertThat(page.select("h1").text()).isEqualTo("Re: Quay walk");
            assertThat(page.select("h2").text()).isEqualTo("Quay walk");
            assertThat(page.select(".note").text()).isEqualTo("3 messages");
            assertThat(page.select("article .text").eachText())
                    .containsExactly("Shall we?", "At noon.", "Noon it is. At noon.");
            assertThat(page.select("article dl").first().text()).contains("Jonas", ida);
            // One style is the page's own; what the first mail says of paragraphs stands on its paragraphs alone.
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("article").get(0).expectFirst("p").attr("style"))
                    .isEqualTo("color:red");
            assertThat(page.select("article").get(1).expectFirst("p").hasAttr("style"))
                    .isFalse();
            assertThat(printed.response().headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("allow-modals;", "img-src data:;", "default-src 'none'"));
        }
    }

    @Test
    void showsPicturesAsTheScreenDoes() {
        pictures.serve("/a.png", "image/png", new byte[] {1});
        String picture = "<img src='" + pictures.url("/a.png") + "' alt=Quay width=60 height=40>";
        arrives("INBOX", "one", "", "Quay walk", "<p>Old</p>" + picture);
        arrives("INBOX", "two", "one", "Re: Quay walk", "<p>New</p>" + picture);
        try (Guest guest = signedIn()) {
            Guest.Answer open = opened(guest, 2);
            String link =
                    open.page().expectFirst("#message-more [data-key=print]").attr("href");
            assertThat(guest.get(link).page().select("img[src]")).isEmpty();

            Guest.Answer shown = guest.get(open.url().getPath() + "?images=show");
            String withPictures =
                    shown.page().expectFirst("#message-more [data-key=print]").attr("href");
            Guest.Answer printed = guest.get(withPictures);
            assertThat(printed.page().select("article").get(0).select("img[src]"))
                    .isEmpty();
            assertThat(printed.page().select("article").get(1).select("img[src^=/pictures/]"))
                    .hasSize(1);
            assertThat(printed.response().headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("img-src data: 'self';"));
            assertThat(pictures.requests()).isEmpty();
        }
    }

    @Test
    void saysWhatThereWasNoRoomFor() {
        String words = "<p>" + "Quay ".repeat(190_000) + "</p>";
        arrives("INBOX", "0", "", "Quay walk", "<p>Number 0.</p>" + words);
        for (int number = 1; number < 9; number++) {
            arrives("INBOX", "" + number, "0", "Re: Quay walk", "<p>Number " + number + ".</p>" + words);
        }
        try (Guest guest = signedIn()) {
            Guest.Answer open = opened(guest, 9);
            String link =
                    open.page().expectFirst("#message-more [data-key=print]").attr("href");
            Document page = guest.get(link).page();
            assertThat(page.select("article")).hasSize(8);
            assertThat(page.select("article .text").first().text()).startsWith("Number 1.");
            assertThat(page.select(".note").text())
                    .isEqualTo(
                            "8 messages · The oldest message is left out: this page holds no more. Print it by itself.");
        }
    }

    @Test
    void printsAMessageAloneWhereListsGoByMessage() {
        arrives("INBOX", "one", "", "Quay walk", "<p>Shall we?</p>");
        try (Guest guest = signedIn()) {
            guest.submit(guest.get("/settings").form("/settings/conversations"), Map.of("list", "message"));
            String message = message(guest);
            assertThat(guest.get(message)
                            .page()
                            .expectFirst("#message-more [data-key=print]")
                            .attr("href"))
                    .endsWith("/print");
            assertThat(guest.get(message + "/print/conversation").page().select("article"))
                    .hasSize(1);
        }
    }

    /** The newest message, once its conversation is known. */
    private Guest.Answer opened(Guest guest, int size) {
        await().until(() -> guest.get(message(guest))
                        .page()
                        .select(".folded, .message-card")
                        .size()
                == size);
        return guest.get(message(guest));
    }

    private static String message(Guest guest) {
        return guest.get("/mail/1/INBOX")
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    private void arrives(String mailbox, String id, String answers, String subject, String html) {
        String references = answers.isEmpty() ? "" : "References: <" + answers + "." + ida + ">\n";
        MailHost.shared()
                .dovecot()
                .append(
                        ida,
                        mailbox,
                        "From: Jonas <jonas@far.example>\nTo: <" + ida + ">\nSubject: " + subject + "\nMessage-ID: <"
                                + id + "." + ida + ">\n" + references
                                + "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n");
    }

    private Guest signedIn() {
        Guest guest = Guest.at(site);
        guest.signIn(ida, MailHost.PASSWORD);
        return guest;
    }
}
