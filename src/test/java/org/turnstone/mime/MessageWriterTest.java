package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MediaType;
import org.turnstone.problem.InvalidInput;

class MessageWriterTest {

    private static final MediaType PNG = MediaType.of("image", "png");

    private static List<String> sections(ParsedMessage message) {
        return message.allParts().stream()
                .map(part -> part.section() + " " + part.type())
                .toList();
    }

    @Test
    void writesEveryFormAMessageCanHave() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        assertThat(sections(draft.writeAndParse())).containsExactly("1 text/plain");
        draft.html = "<p>Text</p><img src=\"cid:pic@x\">";
        assertThat(sections(draft.writeAndParse()))
                .containsExactly("TEXT multipart/alternative", "1 text/plain", "2 text/html");
        draft.attach("pic.png", PNG, new byte[] {1}, "pic@x")
                .attach("a.pdf", MediaType.of("application", "pdf"), new byte[3], null);
        ParsedMessage message = draft.writeAndParse();
        assertThat(sections(message))
                .containsExactly(
                        "TEXT multipart/mixed",
                        "1 multipart/alternative",
                        "1.1 text/plain",
                        "1.2 multipart/related",
                        "1.2.1 text/html",
                        "1.2.2 image/png",
                        "2 application/pdf");
        Display display = Display.of(message);
        assertThat(display.related()).containsOnlyKeys("pic@x");
        assertThat(display.attachments()).extracting(Attachment::fileName).containsExactly("a.pdf");
        assertThat(draft.write(false)).isEqualTo(draft.write(false));
    }

    @Test
    void naughtyStringsComeBackAsTheyWere() throws IOException {
        for (String naughty : MailCorpus.naughtyStrings()) {
            String line = PlainLine.of(naughty);
            // A byte order mark at the start says how to read a text, and is none of it.
            String body = naughty.replaceAll("[\r\n]+", " ").replaceFirst("^\ufeff", "");
            OutgoingMessages draft = new OutgoingMessages();
            draft.subject = line;
            draft.to = List.of(new EmailAddress(line, "bob@example.org"));
            draft.text = body;
            draft.attach(line.isEmpty() ? "x" : line, PNG, body.getBytes(StandardCharsets.UTF_8), null);
            byte[] raw = draft.write(false);
            ParsedMessage message = ParsedMessage.parse(raw);
            Envelopes.of(message.headers());
            assertThat(message.headers().text("Subject")).isEqualTo(line);
            assertThat(Envelopes.of(message.headers()).to()).as(line).isEqualTo(withoutOuterApostrophes(draft.to));
            Part text = message.part("1").orElseThrow();
            assertThat(FormatFlowed.decode(text.text(), false).stripTrailing()).isEqualTo(asRead(body));
            Part file = message.part("2").orElseThrow();
            assertThat(file.bytes()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
            assertThat(file.fileName().orElse("")).isEqualTo(FileName.sanitise(line.isEmpty() ? "x" : line));
            assertThat(OutgoingLines.faults(raw)).as(naughty).isEmpty();
        }
    }

    /** Unpaired surrogates are no text, and marks at the start of a line are quote marks, with a space behind them. */
    private static String asRead(String body) {
        return new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .stripTrailing()
                .replaceFirst("^(>+) ?(?=.)", "$1 ");
    }

    /** Reading takes the apostrophes off that Outlook puts around names. */
    private static List<EmailAddress> withoutOuterApostrophes(List<EmailAddress> addresses) {
        return addresses.stream()
                .map(address -> address.withName(
                        address.name() == null ? null : address.name().replaceAll("^'(.+)'$", "$1")))
                .toList();
    }

    @Test
    void longFieldsAreFoldedAndComeBack() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        draft.subject = "Grüße ".repeat(200).strip();
        draft.to = IntStream.range(0, 500)
                .mapToObj(i -> new EmailAddress(i % 2 == 0 ? "Doe, Jöhn " + i : "Plain " + i, "u" + i + "@example.org"))
                .toList();
        draft.references =
                IntStream.range(0, 300).mapToObj(i -> "<" + i + "@example.org>").toList();
        draft.attach("ü".repeat(90) + ".png", PNG, new byte[0], null);
        byte[] raw = draft.write(false);
        ParsedMessage message = ParsedMessage.parse(raw);
        assertThat(message.headers().text("Subject")).isEqualTo(draft.subject);
        assertThat(Envelopes.of(message.headers()).to()).isEqualTo(draft.to);
        assertThat(MessageIds.parse(message.headers().first("References").orElseThrow()))
                .isEqualTo(draft.references);
        assertThat(message.part("2").orElseThrow().fileName()).hasValue("ü".repeat(90) + ".png");
        assertThat(OutgoingLines.faults(raw)).isEmpty();
        String header = new String(raw, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        assertThat(header.split("\r\n")).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.z", "a\nb", "a\rb", "a\0b", "a\u0007b", "a\u0085b"})
    void refusesControlCharactersInEveryField(String hostile) {
        List<BiConsumer<OutgoingMessages, String>> fields = List.of(
                (draft, value) -> draft.subject = value,
                (draft, value) -> draft.from = new EmailAddress(value, "a@b.org"),
                (draft, value) -> draft.from = EmailAddress.of(value + "@b.org"),
                (draft, value) -> draft.to = List.of(new EmailAddress(value, "a@b.org")),
                (draft, value) -> draft.cc = List.of(EmailAddress.of("a@b.org" + value)),
                (draft, value) -> draft.bcc = List.of(new EmailAddress(value, "a@b.org")),
                (draft, value) -> draft.messageId = "<" + value + "@b.org>",
                (draft, value) -> draft.references = List.of("<" + value + "@b.org>"),
                (draft, value) -> draft.attach(value, PNG, new byte[0], null),
                (draft, value) -> draft.attach("x", PNG, new byte[0], value),
                (draft, value) -> draft.attach("x", MediaType.of("image", value), new byte[0], null),
                (draft, value) -> draft.extra.put("X-Test", value),
                (draft, value) -> draft.extra.put("X-" + value, "x"));
        for (BiConsumer<OutgoingMessages, String> field : fields) {
            for (boolean withBcc : new boolean[] {false, true}) {
                OutgoingMessages draft = new OutgoingMessages();
                field.accept(draft, hostile);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                assertThatThrownBy(() -> new MessageWriter().write(draft.build(), out, withBcc))
                        .isInstanceOf(InvalidInput.class);
                assertThat(out.size()).isZero();
            }
        }
    }

    @Test
    void bccStandsInDraftsOnly() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        draft.bcc = List.of(EmailAddress.of("secret@example.org"));
        assertThat(new String(draft.write(false), StandardCharsets.UTF_8)).doesNotContain("secret", "Bcc");
        assertThat(Envelopes.of(ParsedMessage.parse(draft.write(true)).headers())
                        .bcc())
                .isEqualTo(draft.bcc);
        assertThat(draft.build().recipients())
                .containsExactly(EmailAddress.of("bob@example.org"), EmailAddress.of("secret@example.org"));
    }

    @Test
    void aDraftKeepsAddressesThatAreNotReady() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        draft.to = List.of(EmailAddress.of("half, typed"));
        List<EmailAddress> kept =
                Envelopes.of(ParsedMessage.parse(draft.write(true)).headers()).to();
        assertThat(Addresses.format(kept)).contains("half, typed");
        assertThatThrownBy(() -> draft.write(false)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void everyLineEndIsCrlfWhateverWasTyped() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        draft.text = "a\n.\nb\r.\rc\n.\r\nMAIL FROM:<x@y.z>\r\n";
        draft.html = "<p>a\rb\nc";
        draft.attach("m.eml", MediaType.MESSAGE, "Subject: x\n\n.\r\rb\n".getBytes(StandardCharsets.US_ASCII), null);
        assertThat(OutgoingLines.faults(draft.write(false))).isEmpty();
    }

    @Test
    void longLinesAndOtherScriptsSurvive() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        for (String text : List.of("x".repeat(5_000), "ü".repeat(3_000), "日本語".repeat(1_000), "a\0b", "From x\n.")) {
            draft.text = text;
            byte[] raw = draft.write(false);
            assertThat(OutgoingLines.faults(raw)).isEmpty();
            assertThat(FormatFlowed.decode(ParsedMessage.parse(raw).root().text(), false)
                            .stripTrailing())
                    .isEqualTo(text);
        }
    }

    @Test
    void aMessageGoesAsItIsOrAsAPlainFile() throws IOException {
        byte[] clean = Messages.bytes("Subject: inner", "", "H\u00e4llo");
        ParsedMessage message = new OutgoingMessages()
                .attach("m.eml", MediaType.MESSAGE, clean, null)
                .writeAndParse();
        Part attached = message.part("2").orElseThrow();
        assertThat(attached.headers().first("Content-Transfer-Encoding")).hasValue("8bit");
        assertThat(attached.message().orElseThrow().headers().text("Subject")).isEqualTo("inner");
        byte[] wide = Messages.bytes("Subject: inner", "", "x".repeat(2_000));
        Part file = new OutgoingMessages()
                .attach("m.eml", MediaType.MESSAGE, wide, null)
                .writeAndParse()
                .part("2")
                .orElseThrow();
        assertThat(file.type()).isEqualTo(MediaType.OCTET_STREAM);
        assertThat(file.bytes()).isEqualTo(wide);
    }

    @Test
    void internationalAddressesStayAndDomainsBecomeALabels() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        draft.to = List.of(EmailAddress.of("jürgen@bücher.example"));
        assertThat(new String(draft.write(false), StandardCharsets.UTF_8)).contains("jürgen@xn--bcher-kva.example");
        assertThat(draft.build().needsSmtpUtf8()).isTrue();
        assertThat(new OutgoingMessages().build().needsSmtpUtf8()).isFalse();
    }

    @Test
    void streamsAttachments() throws IOException {
        long size = 50_000_000;
        OutgoingMessages draft = new OutgoingMessages();
        draft.parts.add(new OutgoingPart("big", PNG, ByteSize.of(size), () -> new Zeros(size), null));
        Counter out = new Counter();
        new MessageWriter().write(draft.build(), out, false);
        assertThat(out.bytes).isGreaterThan(size * 4 / 3);
        assertThat(out.largest).isLessThan(100_000);
    }

    @Test
    void randomBytesSurvive() throws IOException {
        byte[] bytes = new byte[100_003];
        new Random(1).nextBytes(bytes);
        ParsedMessage message =
                new OutgoingMessages().attach("r", PNG, bytes, null).writeAndParse();
        assertThat(message.part("2").orElseThrow().bytes()).isEqualTo(bytes);
        assertThat(message.part("2").orElseThrow().size()).isEqualTo(ByteSize.of(bytes.length));
    }

    @Test
    void fieldsOfOurOwnCannotBeGivenTwice() throws IOException {
        OutgoingMessages draft = new OutgoingMessages();
        draft.extra.put("bcc", "x@y.z");
        draft.extra.put("Content-Type", "text/html");
        draft.extra.put("X-Turnstone-Draft", "1");
        Headers headers = draft.writeAndParse().headers();
        assertThat(headers.all().stream().map(Header::name).collect(Collectors.toList()))
                .doesNotContain("bcc")
                .contains("X-Turnstone-Draft")
                .doesNotHaveDuplicates();
    }

    /** Zeros, as many as asked for. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int taken = (int) Math.min(length, left);
            left -= taken;
            return taken > 0 ? taken : -1;
        }
    }

    /** Counts, and sees how much comes at once. */
    private static final class Counter extends OutputStream {

        private long bytes;
        private int largest;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }
    }
}
