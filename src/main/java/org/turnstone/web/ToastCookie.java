package org.turnstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Carries a {@link Toast} over the redirect that follows a POST, so that the next page shows it, its way back included,
 * without scripts. The {@code __Host-} prefix keeps other hosts from setting it; what it holds is checked nonetheless: the
 * text is short and printed as text, the way back a path of ours to which the page adds its own CSRF token.
 */
final class ToastCookie {

    static final String NAME = "__Host-toast";

    private static final int LIFE_SECONDS = 60;
    private static final int LONGEST_TEXT = 300;
    /** What browsers keep of one cookie is 4096 bytes. */
    private static final int LONGEST_VALUE = 3800;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ToastCookie() {}

    /** The cookie; without the way back where that is too long for one. */
    static Cookie of(Toast toast) {
        String value = encode(toast);
        return cookie(value.length() > LONGEST_VALUE ? encode(Toast.of(toast.text())) : value, LIFE_SECONDS);
    }

    /** Takes the cookie away. */
    static Cookie spent() {
        return cookie("", 0);
    }

    static Optional<Toast> read(String value) {
        try {
            Toast toast = JSON.readValue(Base64.getUrlDecoder().decode(value), Toast.class);
            return Optional.ofNullable(toast).filter(ToastCookie::isWhole);
        } catch (IllegalArgumentException | IOException e) {
            // Not ours, or of another version: a toast is not worth an error.
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue") // What is read from a cookie may lack what a record promises.
    private static boolean isWhole(Toast toast) {
        return toast.text() != null && toast.text().length() <= LONGEST_TEXT;
    }

    private static String encode(Toast toast) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsString(toast).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a toast is plain text", e);
        }
    }

    private static Cookie cookie(String value, int seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }
}
