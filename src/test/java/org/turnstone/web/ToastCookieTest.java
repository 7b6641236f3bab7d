package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToastCookieTest {

    @Test
    void carriesTheTextAndTheWayBack() {
        Toast toast = new Toast(
                "3 messages archived.",
                Undo.of("/mail/1/Archive/moves")
                        .with("id", "4.2")
                        .with("id", "4.3")
                        .with("to", "INBOX"));

        assertThat(ToastCookie.read(ToastCookie.of(toast).getValue())).contains(toast);
    }

    @Test
    void isOfThisHostAloneAndOutOfReachOfScripts() {
        Cookie cookie = ToastCookie.of(Toast.of("Saved."));

        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void ratherLosesTheWayBackThanTheText() {
        Undo undo = Undo.of("/mail/1/Archive/moves");
        for (int i = 0; i < 1000; i++) {
            undo = undo.with("id", "1763800000." + i);
        }

        Cookie cookie = ToastCookie.of(new Toast("1,000 messages archived.", undo));

        assertThat(cookie.encode().length()).isLessThan(4096);
        assertThat(ToastCookie.read(cookie.getValue())).contains(Toast.of("1,000 messages archived."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"x\",\"undo\":{\"action\":\"//evil.example\",\"fields\":[]}}",
                "{\"text\":\"x\",\"undo\":{\"action\":\"https://evil.example\",\"fields\":[]}}",
                "{\"text\":\"x\",\"other\":1}",
                "{\"undo\":null}",
                "[]",
                "nonsense",
                "null"
            })
    void believesNothingItDidNotWrite(String json) {
        String value = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThat(ToastCookie.read(value)).isEmpty();
    }

    @Test
    void isSilentAboutWhatIsNoCookieOfOurs() {
        assertThat(ToastCookie.read("***")).isEmpty();
        assertThat(ToastCookie.read("")).isEmpty();
    }
}
