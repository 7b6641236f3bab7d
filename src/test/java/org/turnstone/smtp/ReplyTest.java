package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.ByteSize;

class ReplyTest {

    private static Reply read(String text) throws IOException {
        return new ReplyReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).read();
    }

    @Test
    void readsSeveralLinesAsOneReply() throws IOException {
        Reply reply = read("550-5.1.1 The address does not exist.\r\n550-5.1.1\r\n550 5.1.1 Ask its owner.\r\nrest");

        assertThat(reply.code()).isEqualTo(550);
        assertThat(reply.status()).isEqualTo("5.1.1");
        assertThat(reply.detail()).isEqualTo("1.1");
        assertThat(reply.text()).isEqualTo("550 5.1.1 The address does not exist. Ask its owner.");
    }

    @Test
    void readsABareCodeAndABareLineEnd() throws IOException {
        assertThat(read("250\n").text()).isEqualTo("250");
        assertThat(read("250 ok\n").status()).isEmpty();
    }

    @Test
    void showsAPersonOneShortPrintableLine() throws IOException {
        assertThat(read("554 a\tb\u0007\u001b[2Jc\r\n").text()).isEqualTo("554 a b [2Jc");
        assertThat(read("554 " + "x".repeat(2_000) + "\r\n").text())
                .hasSize(501)
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello\r\n", "25\r\n", "650 ok\r\n", "250_ok\r\n", "250-a\r\n251 b\r\n", "\r\n", "٢٥٠ ok\r\n"})
    void callsAnythingElseNoReply(String text) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> read(text));
    }

    @Test
    void noticesAReplyThatBreaksOff() {
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read("250-a\r\n"));
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read("250 a"));
    }

    @Test
    void readsWhatEhloOffers() throws IOException {
        Capabilities offered = Capabilities.of(read(
                "250-mail.example\r\n250-size 35882577\r\n250-AUTH=LOGIN\r\n250-auth PLAIN login\r\n250 8BITMIME\r\n"));

        assertThat(offered.largest()).contains(ByteSize.of(35_882_577));
        assertThat(offered.mechanisms()).containsExactlyInAnyOrder("LOGIN", "PLAIN");
        assertThat(offered.has("8BITMIME")).isTrue();
        assertThat(offered.has("MAIL.EXAMPLE")).isFalse();
    }

    @Test
    void findsNoLimitWhereNoneIsGiven() throws IOException {
        for (String size : List.of("SIZE", "SIZE 0", "SIZE many", "SIZE 99999999999999999999")) {
            assertThat(Capabilities.of(read("250-mail.example\r\n250 " + size + "\r\n"))
                            .largest())
                    .isEmpty();
        }
    }
}
