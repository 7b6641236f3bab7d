package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedMessageTest {

    private static List<String> sections(ParsedMessage message) {
        return message.allParts().stream()
                .map(part -> part.section() + " " + part.type())
                .toList();
    }

    @Test
    void numbersPartsAsImapDoes() {
        ParsedMessage message = Messages.of(
                "Content-Type: multipart/mixed; boundary=a",
                "",
                "--a",
                "",
                "text",
                "--a",
                "Content-Type: message/rfc822",
                "",
                "Subject: inner",
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "",
                "plain",
                "--b",
                "Content-Type: text/html",
                "",
                "<p>",
                "--b--",
                "--a",
                "Content-Type: message/rfc822",
                "",
                "Subject: simple",
                "",
                "body",
                "--a",
                "Content-Type: multipart/mixed; boundary=c",
                "",
                "--c",
                "",
                "deep",
                "--c--",
                "--a--");
        assertThat(sections(message))
                .containsExactly(
                        "TEXT multipart/mixed",
                        "1 text/plain",
                        "2 message/rfc822",
                        "2.TEXT multipart/alternative",
                        "2.1 text/plain",
                        "2.2 text/html",
                        "3 message/rfc822",
                        "3.1 text/plain",
                        "4 multipart/mixed",
                        "4.1 text/plain");
        assertThat(message.part("2.2").orElseThrow().text()).isEqualTo("<p>");
        assertThat(message.part("3.1").orElseThrow().headers().text("Subject")).isEqualTo("simple");
        assertThat(message.part("9")).isEmpty();
    }

    @Test
    void readsTwentyThousandNestedMultiparts() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        boundedTree(raw.append("\nthe end\n").toString());
    }

    @Test
    void readsFiveHundredMessagesInMessages() {
        boundedTree("Content-Type: message/rfc822\n\n".repeat(500) + "\nthe end\n");
    }

    @Test
    void readsTwentyThousandParts() {
        boundedTree("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(20_000) + "the end\n");
    }

    @Test
    void readsTwentyThousandPartsInManyMultiparts() {
        boundedTree("Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nx\n--c--\n".repeat(20_000) + "the end\n");
    }

    @Test
    void readsEncodedMessagesInEncodedMessages() {
        byte[] inner = "Subject: x\n\nthe end".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 40; i++) {
            byte[] head = "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n"
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] next = new byte[head.length + inner.length];
            System.arraycopy(head, 0, next, 0, head.length);
            System.arraycopy(inner, 0, next, head.length, inner.length);
            inner = next;
        }
        assertThat(ParsedMessage.parse(inner).truncatedStructure()).isTrue();
    }

    private static void boundedTree(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.US_ASCII);
        List<ParsedMessage> parsed = new ArrayList<>();
        assertThat(CpuTime.of(() -> {
                    parsed.add(ParsedMessage.parse(bytes));
                    Display.of(parsed.getFirst());
                }))
                .isLessThan(Duration.ofSeconds(2));
        ParsedMessage message = parsed.getFirst();
        assertThat(message.truncatedStructure()).isTrue();
        assertThat(message.allParts()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(message.allParts().getLast().text()).contains("the end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a: b\n",
                " \n",
                "x\n y\n",
                "--\n",
                "=?",
                "Content-Type: ;\n",
                "\r",
                "\u00ff",
                "\0",
                "From \n"
            })
    void readsAMegabyteOfAnythingInLinearTime(String piece) {
        byte[] raw = piece.repeat(1_000_000 / piece.length()).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CpuTime.of(() -> Display.of(ParsedMessage.parse(raw)))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aHeaderEndsAfterAMegabyte() {
        ParsedMessage message =
                Messages.of("Subject: s", "X: " + "y ".repeat(100_000), "Z: " + "z ".repeat(600_000), "", "end");
        assertThat(message.headers().all()).hasSize(2);
        assertThat(message.root().text()).contains("end");
    }

    @Test
    void findsTheBoundaryThatIsMissingInTheHeader() {
        ParsedMessage message = Messages.of(
                "Content-Type: multipart/mixed", "", "--xyz", "Content-Type: text/plain", "", "text", "--xyz--");
        assertThat(sections(message)).containsExactly("TEXT multipart/mixed", "1 text/plain");
    }

    @Test
    void anInnerBoundaryMayBeTheSameAsTheOuter() {
        ParsedMessage message = Messages.of(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "",
                "inner",
                "--b--",
                "--b",
                "",
                "outer",
                "--b--");
        assertThat(sections(message))
                .containsExactly("TEXT multipart/mixed", "1 multipart/alternative", "1.1 text/plain", "2 text/plain");
    }

    @Test
    void anUnclosedPartEndsAtTheOuterBoundary() {
        ParsedMessage message = Messages.of(
                "Content-Type: multipart/mixed; boundary=a",
                "",
                "--a",
                "Content-Type: multipart/mixed; boundary=a-1",
                "",
                "--a-1",
                "",
                "one",
                "--a",
                "",
                "two");
        assertThat(message.part("1.1").orElseThrow().text()).isEqualTo("one");
        assertThat(message.part("2").orElseThrow().text()).isEqualTo("two\n");
    }

    @Test
    void readsMessagesWithBareCarriageReturns() {
        ParsedMessage message =
                ParsedMessage.parse("Subject: old Mac\r\rline one\rline two\r".getBytes(StandardCharsets.US_ASCII));
        assertThat(message.headers().text("Subject")).isEqualTo("old Mac");
        assertThat(message.root().text()).isEqualTo("line one\nline two\n");
    }

    @Test
    void aFoldedLineThatLostItsIndentationStaysInItsField() {
        ParsedMessage message = Messages.of("To: a@b.org,", "c@d.org", "Subject: x", "", "body");
        assertThat(Envelopes.of(message.headers()).to()).hasSize(2);
        assertThat(message.root().text()).isEqualTo("body\n");
    }

    @Test
    void soDoSeveralOfThem() {
        ParsedMessage message = ParsedMessage.parse(
                """
                Received: from relay.example
                by mx.example with ESMTP
                  id 1 for <ida@example.org>
                DKIM-Signature: v=1;
                bh=SHTwGXVyRiFBp5eDUjF1KB2BJg=;
                b=gm7U//CXLdrS6yvml0MHSjb1LAQPeHlax
                08LQBMtH5cJ
                Subject: after all that
                To: Mary
                __
                  <mary@example.net>
                From : John <john@example.net>

                text
                """
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(message.headers().text("Subject")).isEqualTo("after all that");
        assertThat(message.headers().text("To")).isEqualTo("Mary __  <mary@example.net>");
        assertThat(message.headers().text("DKIM-Signature")).endsWith("08LQBMtH5cJ");
        assertThat(message.root().text()).isEqualTo("text\n");
    }

    /** Text that follows the header without an empty line stays text, whatever it goes on to say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello,\nwe meet at noon.\nNote: bring a pencil.\n",
                "Hello,\nwe meet at noon.\n\nSubject: the pencil\n",
                "Hello,\nwe meet at noon.\n  \nFrom: somebody\n",
            })
    void textWithoutAnEmptyLineBeforeItIsText(String text) {
        ParsedMessage message = ParsedMessage.parse(("Subject: noon\n" + text).getBytes(StandardCharsets.US_ASCII));
        assertThat(message.headers().text("Subject")).isEqualTo("noon");
        assertThat(message.root().text()).isEqualTo(text);
    }

    @Test
    void textWithoutAnyHeaderIsText() {
        assertThat(Messages.of("Just text.", "No header.").root().text()).isEqualTo("Just text.\nNo header.\n");
        assertThat(ParsedMessage.parse(new byte[0]).root().text()).isEmpty();
    }

    @Test
    void joinsSeveralFromFields() {
        ParsedMessage message =
                Messages.of("From: a@b.org", "From: c@d.org", "Date: nonsense", "Date: 1 Jan 2020 00:00 +0000", "");
        assertThat(Envelopes.of(message.headers()).from()).hasSize(2);
        assertThat(Envelopes.of(message.headers()).sentAt()).isEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    void readsTheHeaderBehindAByteOrderMark() {
        byte[] raw = "\ufeffSubject: Hi\r\nContent-Type: text/html\r\n\r\n<p>x\r\n".getBytes(StandardCharsets.UTF_8);
        ParsedMessage message = ParsedMessage.parse(raw);

        assertThat(message.headers().text("Subject")).isEqualTo("Hi");
        assertThat(message.root().text()).isEqualTo("<p>x\n");
    }
}
