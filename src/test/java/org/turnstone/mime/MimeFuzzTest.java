package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MediaType;
import org.turnstone.testing.Fuzz;

/** M01, M03, M06, M09: made-up messages and headers are read without failing, soon, and give one harmless line. */
class MimeFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final List<String> LINES = List.of(
            "--a\r\n",
            "--a--\r\n",
            "--b\r\n",
            "--b--\n",
            "--\r\n",
            "\r\n",
            "\n",
            "\r",
            " ",
            "text\r\n",
            "From x\r\n",
            "Content-Type: multipart/mixed; boundary=a\r\n",
            "Content-Type: multipart/alternative; boundary=\"b\"\r\n",
            "Content-Type: multipart/digest; boundary=a; boundary=b\r\n",
            "Content-Type: multipart/related;\r\n boundary=b; start=x\r\n",
            "Content-Type: message/rfc822\r\n",
            "Content-Type: message/delivery-status\r\n",
            "Content-Type: text/html; charset=utf-7\r\n",
            "Content-Type: text/plain; format=flowed; delsp=yes\r\n",
            "Content-Type: text/plain; charset=\"\r\n",
            "Content-Type: ;;;=\r\n",
            "Content-Type: text/enriched; charset=hz-gb-2312\r\n",
            "Content-Type: application/ms-tnef; name*0*=a'b'%; name*1=c\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Transfer-Encoding: x-uuencode\r\n",
            "Content-Disposition: attachment; filename*=iso-2022-jp''%1b$B\r\n",
            "Content-Disposition: inline; filename=\"=?utf-8?q?a?=\"\r\n",
            "Content-ID: <x>\r\n",
            "Subject: =?utf-8?b?w6Q=?=\r\n",
            "From: \"a\" <b@c>, (d(e)) <f>, g:h@i;\r\n",
            "Date: 31 Feb 99999 25:61:61 +9999\r\n",
            "begin 644 x\r\n",
            "M1234\r\n",
            "end\r\n",
            "`\r\n",
            "=C3=\r\n",
            "=\r\n",
            "w6Q=\r\n",
            "====",
            "\u001b$B",
            "+AGE-",
            "~{",
            "<html><meta charset=utf-16>",
            "> > x \r\n",
            ":",
            "References: <a> <a> <\r\n");

    private static final List<String> WORDS = List.of(
            "=?",
            "?=",
            "?",
            "=",
            "utf-8",
            "UTF-8*en",
            "iso-8859-1",
            "iso-2022-jp",
            "x",
            "b",
            "B",
            "q",
            "Q",
            "=?utf-8?b?",
            "=?utf-8?q?",
            "=C3",
            "=A4",
            "_",
            "w6Q=",
            "w6",
            "\u001b$B",
            " ",
            "\t",
            "\r\n ",
            "\"",
            "\\",
            "<",
            ">",
            "@",
            "(",
            ")",
            ",",
            ";",
            ":",
            "a@b.example",
            "ä",
            "\u00c3",
            "=?us-ascii?q?=00?=",
            "=?utf-8?q?=E2=80=AE?=",
            "=0D=0A");

    @Test
    void madeUpMessagesAreRead() {
        Fuzz.run("messages", random -> {
            byte[] raw = Fuzz.soup(random, LINES, 80)
                    .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            Duration took = CpuTime.of(() -> CorpusTest.readAll(raw));
            assertThat(took).isLessThan(LONGEST);
        });
    }

    @Test
    void madeUpHeadersGiveOneHarmlessLine() {
        Fuzz.run("headers", random -> {
            String raw = Fuzz.soup(random, WORDS, 40);
            String text = HeaderText.decode(raw);
            assertThat(text.codePoints().noneMatch(MimeFuzzTest::isHarmful))
                    .as(raw)
                    .isTrue();
            assertThat(PlainLine.of(text)).as(raw).isEqualTo(text);
            Addresses.parseLenient(raw).forEach(address -> {
                assertThat(address.email().codePoints().noneMatch(MimeFuzzTest::isHarmful))
                        .as(raw)
                        .isTrue();
                String name = address.name();
                assertThat(name == null || name.codePoints().noneMatch(MimeFuzzTest::isHarmful))
                        .as(raw)
                        .isTrue();
            });
            MessageIds.parse(raw);
            MailDate.parse(raw);
            ContentType.parse(raw, MediaType.TEXT_PLAIN);
            ContentDisposition.parse(raw);
        });
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Fuzz.run("encoded words", random -> {
            String said = HeaderText.decode(letters(random)).strip();
            FieldWriter writer = new FieldWriter();
            writer.text("Subject", said);
            byte[] written = writer.bytes();
            Headers headers = ParsedMessage.parse(written).headers();
            assertThat(headers.text("Subject"))
                    .as(new String(written, StandardCharsets.UTF_8))
                    .isEqualTo(said);
            assertThat(new String(written, StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() < 998);
        });
    }

    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            int character = random.nextInt(5) == 0 ? random.nextInt(0x1fb00) : ' ' + random.nextInt(95);
            if (Character.isDefined(character) && Character.getType(character) != Character.SURROGATE) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    /** Controls, and what changes the direction of the text around it. */
    private static boolean isHarmful(int c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2028
                || c == 0x2029;
    }
}
