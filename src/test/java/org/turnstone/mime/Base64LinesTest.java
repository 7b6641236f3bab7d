package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many lines at once come to the same as one character after the other. */
class Base64LinesTest {

    /** Gives one octet at a time: no whole line is ever seen. */
    private static InputStream trickling(byte[] octets) {
        return new FilterInputStream(new ByteArrayInputStream(octets)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(1, length));
            }
        };
    }

    private static byte[] decoded(InputStream encoded) throws IOException {
        return TransferEncoding.decode(encoded, "base64").readAllBytes();
    }

    private static byte[] octets(Random random, int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] encoded(byte[] octets, int width, String end) {
        return Base64.getMimeEncoder(width, end.getBytes(ISO_8859_1)).encode(octets);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 60, 64, 72, 76, 96, 100, 104, 996})
    void decodesLinesOfAnyWidth(int width) throws IOException {
        byte[] octets = octets(new Random(width), 100_000);

        assertThat(decoded(new ByteArrayInputStream(encoded(octets, width, "\r\n"))))
                .isEqualTo(octets);
        assertThat(decoded(new ByteArrayInputStream(encoded(octets, width, "\n"))))
                .isEqualTo(octets);
    }

    @Test
    void decodesPiecesThatArePaddedEachForItself() throws IOException {
        String piece = new String(encoded(octets(new Random(1), 5_000), 76, "\r\n"), ISO_8859_1);
        String pieces = (piece + "\r\n").repeat(5) + "_______\r\na mailing list";

        assertThat(decoded(new ByteArrayInputStream(pieces.getBytes(ISO_8859_1))))
                .hasSize(25_000);
    }

    @Test
    void makesTheSameOfFaults() throws IOException {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 300; round++) {
            byte[] encoded = encoded(octets(random, 1 + random.nextInt(20_000)), 76, "\r\n");
            for (int fault = random.nextInt(4); fault > 0; fault--) {
                encoded[random.nextInt(encoded.length)] = (byte) "=\r\n !A\0\u00ff".charAt(random.nextInt(8));
            }

            assertThat(decoded(new ByteArrayInputStream(encoded)))
                    .as("round %d", round)
                    .isEqualTo(decoded(trickling(encoded)));
        }
    }
}
