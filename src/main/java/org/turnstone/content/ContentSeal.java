package org.turnstone.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.security.ServerSecret;
import org.turnstone.security.Vault;
import org.turnstone.security.VaultClosed;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.ContentRequest.Lasting;

/**
 * Makes addresses of the second host, and opens them: a box of {@link Vault} that only this server's secret opens, of what
 * {@link ContentRequest} holds and until when. Which kind it is stands before it and is authenticated with it.
 */
@ApplicationScoped
class ContentSeal {

    /** A browser asks for a frame's document within moments of being sent to it. */
    static final Duration BRIEF = Duration.ofMinutes(1);

    /** A player keeps the address it was sent to for as long as it plays, pauses included. */
    static final Duration LONG = Duration.ofHours(6);

    private static final String BRIEFLY_PATH = "/frame/";
    private static final String LONG_PATH = "/file/";
    private static final int FIELDS = 5;

    private final byte[] halfOfKey;
    private final byte[] otherHalf;
    private final Clock clock;

    /**
     * An address that was opened.
     *
     * @param expired whether its time is over
     */
    record Opened(ContentRequest request, boolean expired) {}

    ContentSeal(ServerSecret secret, Clock clock) {
        this.halfOfKey = secret.hash("content address", new byte[] {1});
        this.otherHalf = secret.hash("content address", new byte[] {2});
        this.clock = clock;
    }

    /** The path on the second host. */
    String path(ContentRequest request) {
        Instant until = clock.instant().plus(request.lasting() == Lasting.BRIEFLY ? BRIEF : LONG);
        String text = Stream.of(
                        Long.toString(until.getEpochSecond()),
                        request.session(),
                        field(request.zone()),
                        field(request.look()),
                        request.uri())
                .collect(Collectors.joining("\n"));
        String prefix = prefix(request.lasting());
        byte[] box = Vault.seal(halfOfKey, otherHalf, bytes(prefix), bytes(text));
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(box);
    }

    /** Whether a path looks like one of these. */
    static boolean isSealed(@Nullable String path) {
        return path != null && (path.startsWith(BRIEFLY_PATH) || path.startsWith(LONG_PATH));
    }

    /** What a path holds; empty where it was not made here, or was altered. */
    Optional<Opened> open(String path) {
        return Arrays.stream(Lasting.values())
                .filter(lasting -> path.startsWith(prefix(lasting)))
                .findFirst()
                .flatMap(lasting -> open(lasting, path.substring(prefix(lasting).length())));
    }

    private Optional<Opened> open(Lasting lasting, String sealed) {
        try {
            byte[] box = Base64.getUrlDecoder().decode(sealed);
            byte[] text = Vault.open(halfOfKey, otherHalf, bytes(prefix(lasting)), box);
            String[] fields = new String(text, StandardCharsets.UTF_8).split("\n", -1);
            if (fields.length != FIELDS) {
                return Optional.empty();
            }
            boolean expired = Long.parseLong(fields[0]) <= clock.instant().getEpochSecond();
            ContentRequest request =
                    new ContentRequest(lasting, fields[1], value(fields[2]), value(fields[3]), fields[4]);
            return Optional.of(new Opened(request, expired));
        } catch (IllegalArgumentException | VaultClosed altered) {
            return Optional.empty();
        }
    }

    private static String prefix(Lasting lasting) {
        return switch (lasting) {
            case BRIEFLY -> BRIEFLY_PATH;
            case LONG -> LONG_PATH;
        };
    }

    /** A cookie's value that could not stand in a line of its own is none of ours. */
    private static String field(@Nullable String cookie) {
        return cookie != null && cookie.length() < 100 && cookie.chars().allMatch(c -> c > ' ' && c < 0x7f)
                ? cookie
                : "";
    }

    private static @Nullable String value(String field) {
        return field.isEmpty() ? null : field;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
