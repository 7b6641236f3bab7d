package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MediaType;

class DisplayTest {

    @Test
    void showsTheRichestAlternativeAndKeepsThePlainOne() {
        Display display = Display.of(Messages.of(
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "",
                "plain",
                "--b",
                "Content-Type: text/html",
                "",
                "<p>rich",
                "--b",
                "Content-Type: text/x-amp-html",
                "",
                "<html amp>",
                "--b--"));
        assertThat(display.blocks()).singleElement().isInstanceOfSatisfying(BodyBlock.Html.class, html -> {
            assertThat(html.html()).isEqualTo("<p>rich");
            assertThat(html.alternativeText()).hasValue("plain");
        });
        assertThat(display.attachments()).isEmpty();
    }

    @Test
    void showsThePlainAlternativeWhereTheHtmlIsEmpty() {
        Display display = Display.of(Messages.of(
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "",
                "plain",
                "--b",
                "Content-Type: text/html",
                "",
                "<html><body>&nbsp;</body></html>",
                "--b--"));
        assertThat(display.blocks()).first().isInstanceOfSatisfying(BodyBlock.PlainText.class, plain -> assertThat(
                        plain.text())
                .isEqualTo("plain"));
    }

    @Test
    void sortsPicturesByWhatTheHtmlRefersTo() {
        Display display = Display.of(Messages.of(
                "Content-Type: multipart/related; boundary=b",
                "",
                "--b",
                "Content-Type: text/html",
                "",
                "<img src=\"cid:one%40x\"><img src='pic.gif'>",
                "--b",
                "Content-Type: image/png",
                "Content-ID: <one@x>",
                "",
                "1",
                "--b",
                "Content-Type: image/gif",
                "Content-Location: pic.gif",
                "",
                "2",
                "--b",
                "Content-Type: image/png",
                "Content-ID: <nobody@x>",
                "",
                "3",
                "--b",
                "Content-Type: application/pdf; name=a.pdf",
                "",
                "4",
                "--b--"));
        assertThat(display.related()).containsOnlyKeys("one@x", "pic.gif");
        assertThat(display.attachments()).extracting(Attachment::fileName).containsExactly("image-1.png", "a.pdf");
        assertThat(display.attachments()).extracting(Attachment::inlineImage).containsExactly(true, false);
    }

    @Test
    void showsTextPartsInOrderAndOffersWhatIsNamed() {
        Display display = Display.of(Messages.of(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; format=flowed; delsp=yes",
                "",
                "one",
                "--b",
                "Content-Type: text/plain; name=\"two.txt\"",
                "",
                "two",
                "--b",
                "Content-Type: text/plain",
                "Content-Disposition: attachment",
                "",
                "three",
                "--b",
                "Content-Type: text/calendar",
                "",
                "BEGIN:VCALENDAR",
                "--b--"));
        assertThat(display.blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("PlainText", "PlainText", "Calendar");
        assertThat(display.blocks().getFirst()).isInstanceOfSatisfying(BodyBlock.PlainText.class, text -> {
            assertThat(text.flowed()).isTrue();
            assertThat(text.delSp()).isTrue();
        });
        assertThat(display.attachments())
                .extracting(Attachment::fileName)
                .containsExactly("two.txt", "text-2.txt", "invite-3.ics");
    }

    @Test
    void showsReportsAndOffersTheMessageInThem() {
        Display display = Display.of(Messages.of(
                "Content-Type: multipart/report; boundary=b",
                "",
                "--b",
                "",
                "Sorry.",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Status: 5.1.1",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe/x?=",
                "",
                "Hello",
                "--b--"));
        assertThat(display.blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("PlainText", "DeliveryStatus", "Embedded");
        assertThat(display.attachments()).singleElement().satisfies(message -> {
            assertThat(message.fileName()).endsWith(".eml");
            assertThat(message.declaredType()).isEqualTo(MediaType.MESSAGE);
        });
    }

    @Test
    void takesUuencodedFilesOutOfPlainText() {
        ParsedMessage message = Messages.of(
                "Subject: x", "", "before", "begin 644 hi.txt", "%2&5L;&\\", "`", "end", "after", "begin 1 x");
        Display display = Display.of(message);
        assertThat(display.blocks())
                .singleElement()
                .isInstanceOfSatisfying(BodyBlock.PlainText.class, text -> assertThat(text.text())
                        .isEqualTo("before\nafter\nbegin 1 x\n"));
        assertThat(display.attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("hi.txt");
            assertThat(message.part(file.section()).orElseThrow().bytes())
                    .isEqualTo("Hello".getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void showsAMultipartThatCannotBeSplitAsText() {
        Display display = Display.of(Messages.of("Content-Type: multipart/mixed; boundary=b", "", "lost text"));
        assertThat(display.blocks())
                .singleElement()
                .isInstanceOfSatisfying(BodyBlock.PlainText.class, text -> assertThat(text.text())
                        .contains("lost text"));
    }
}
