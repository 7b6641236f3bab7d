package org.turnstone.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The token that every form carries: {@code {inject:csrf.token}} in a field named {@code {inject:csrf.parameterName}}, or a
 * header for scripts.
 *
 * <p>It is a keyed hash of the session, so that it is good in every tab for as long as the session lasts, and dies with
 * it: a page left open by one person cannot act for the next (F44). Before sign-in a cookie of its own stands in for the
 * session. Each page bears it masked anew, so that compressed pages do not give it away by their length (BREACH).
 */
@Named("csrf")
@RequestScoped
public class CsrfTokens {

    /** The identity's attribute that names the session. */
    public static final String BINDING = "csrf-binding";

    /** The cookie that stands in for a session before sign-in. */
    public static final String COOKIE = "__Host-csrf";

    static final String PARAMETER = "csrf-token";
    static final String HEADER = "X-CSRF-TOKEN";

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerSecret secret;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    CsrfTokens(ServerSecret secret, SecurityIdentity identity, CurrentVertxRequest request) {
        this.secret = secret;
        this.identity = identity;
        this.request = request;
    }

    /** The name of the form field. */
    public String getParameterName() {
        return PARAMETER;
    }

    /** The name of the header that scripts send it in. */
    public String getHeaderName() {
        return HEADER;
    }

    /** The token for this response. */
    public String getToken() {
        String binding = binding();
        byte[] mask = random();
        byte[] token = new byte[2 * LENGTH];
        System.arraycopy(mask, 0, token, 0, LENGTH);
        System.arraycopy(xor(mask, expected(binding != null ? binding : newBinding())), 0, token, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whether that token belongs to this request's session, or to its cookie before sign-in. */
    boolean accepts(@Nullable String token) {
        String binding = binding();
        if (token == null || binding == null) {
            return false;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == 2 * LENGTH
                    && MessageDigest.isEqual(
                            xor(Arrays.copyOf(bytes, LENGTH), Arrays.copyOfRange(bytes, LENGTH, bytes.length)),
                            expected(binding));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] expected(String binding) {
        return secret.hash("csrf", binding.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String binding() {
        String session = identity.getAttribute(BINDING);
        if (session != null) {
            return session;
        }
        Cookie cookie = current().request().getCookie(COOKIE);
        return cookie == null ? null : "anonymous " + cookie.getValue();
    }

    private String newBinding() {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        current()
                .response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath("/")
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
        return "anonymous " + value;
    }

    private RoutingContext current() {
        return request.getCurrent();
    }

    private static byte[] random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] result = new byte[left.length];
        for (int i = 0; i < left.length; i++) {
            result[i] = (byte) (left[i] ^ right[i]);
        }
        return result;
    }
}
