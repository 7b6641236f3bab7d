package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a message looks like between DATA and the final dot. */
class WireFormTest {

    private static String onTheWire(String text) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (OutputStream out = new CrlfOutputStream(new DotStuffingOutputStream(wire))) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return wire.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void endsEveryLineWithCrlf() throws IOException {
        assertThat(onTheWire("a\nb\rc\r\nd\n\re\r\r\nf")).isEqualTo("a\r\nb\r\nc\r\nd\r\n\r\ne\r\n\r\nf");
    }

    @Test
    void doublesADotThatBeginsALine() throws IOException {
        assertThat(onTheWire(".\n..\r.a\r\na.b\n.")).isEqualTo("..\r\n...\r\n..a\r\na.b\r\n..");
    }

    @Test
    void writesTheSameHoweverTheMessageIsCutIntoWrites() throws IOException {
        Random random = new Random(4711);
        for (int round = 0; round < 200; round++) {
            byte[] text = new byte[200];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) "\r\n.a".charAt(random.nextInt(4));
            }
            ByteArrayOutputStream pieces = new ByteArrayOutputStream();
            try (OutputStream out = new CrlfOutputStream(new DotStuffingOutputStream(pieces))) {
                for (int at = 0; at < text.length; ) {
                    int length = Math.min(random.nextInt(5), text.length - at);
                    out.write(text, at, length);
                    at += length;
                }
            }
            String whole = onTheWire(new String(text, StandardCharsets.ISO_8859_1));
            assertThat(pieces.toString(StandardCharsets.ISO_8859_1)).isEqualTo(whole);
            assertThat(whole.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat("\r\n" + whole).doesNotContainPattern("\r\n\\.(\r\n|[^.])");
        }
    }

    @Test
    void measuresWhatWillBeSent() {
        Survey survey = Survey.of(MessageData.of("a\nb\r\u00e9\r\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(survey.size().bytes()).isEqualTo(9);
        assertThat(survey.eightBit()).isTrue();
    }
}
