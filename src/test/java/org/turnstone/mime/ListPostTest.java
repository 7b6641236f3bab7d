package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

class ListPostTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mailto:harbour@list.example>|harbour@list.example",
                "<MAILTO:harbour@list.example?subject=%5Bharbour%5D&bcc=spy@evil.example>|harbour@list.example",
                "(write here) <mailto:harbour%2Btalk@list.example>|harbour+talk@list.example",
                "<https://list.example/post>, <mailto:harbour@list.example>|harbour@list.example",
                "<mailto:harb our@list.example>|harbour@list.example"
            })
    void isTheFirstAddressThatIsNamed(String value, String address) {
        assertThat(of(value)).contains(EmailAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "NO (posting not allowed)",
                "",
                "harbour@list.example",
                "<https://list.example/post>",
                "<mailto:>",
                "<mailto:harbour>",
                "<mailto:one@list.example,two@list.example>",
                "<mailto:harbour@list.example"
            })
    void isNobodyWhereNoneIsNamed(String value) {
        assertThat(of(value)).isEmpty();
    }

    @Test
    void bringsNoSecondLineWithIt() {
        assertThat(of("<mailto:harbour@list.example%0D%0ABcc:%20spy@evil.example>")
                        .map(EmailAddress::email)
                        .orElse(""))
                .doesNotContain("\r", "\n");
    }

    private static Optional<EmailAddress> of(String value) {
        byte[] header = ("List-Post: " + value + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return ListPost.address(Headers.parse(header));
    }
}
