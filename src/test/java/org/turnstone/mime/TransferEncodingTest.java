package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferEncodingTest {

    private static String decode(String encoding, String text) throws IOException {
        byte[] raw = text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded =
                TransferEncoding.decode(new ByteArrayInputStream(raw), encoding).readAllBytes();
        return new String(decoded, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            base64                 | SGVsbG8=                 | Hello
            BASE64;                | SGVs\\r\\nbG8            | Hello
            base64                 | SGVs!!bG8=               | Hello
            base64                 | SGU=bGxv                 | Hello
            base64                 | SGVsbG8=\\n____ footer   | Hello
            base64                 | SGVsbG8hX                | Hello!
            quoted-printable       | a=3Db=c3=BC              | a=bÃ¼
            Quoted-Printable       | a=\\r\\nb                | ab
            quoted - printable     | a=  \\nb                 | ab
            quoted-printable       | a=ZZ=                    | a=ZZ
            quoted-printable       | a  \\r\\nb               | a\\r\\nb
            x-uuencode             | begin 644 x\\n%2&5L;&\\\\n`\\nend\\n | Hell
            7-bit                  | as is =41                | as is =41
            nonsense               | as is                    | as is
            """)
    void decodesLeniently(String encoding, String raw, String expected) throws IOException {
        assertThat(decode(encoding, raw)).startsWith(expected.translateEscapes());
    }
}
