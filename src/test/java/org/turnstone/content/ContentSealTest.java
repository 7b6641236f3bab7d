package org.turnstone.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.security.ServerSecret;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.ContentRequest.Lasting;

@QuarkusTest
class ContentSealTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Inject
    ServerSecret secret;

    private ContentSeal at(Instant time) {
        return new ContentSeal(secret, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static ContentRequest request(Lasting lasting, String uri) {
        return new ContentRequest(lasting, "word", "Europe/Oslo", "dark.compact", uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mail/1/INBOX/1.1/body?images=show&zoom=110",
                "/mail/1/Entw%C3%BCrfe%2F%E6%97%A5%E6%9C%AC/1.1/parts/2/media",
                "/mail/1/&-/1.1/body"
            })
    void opensWhatItSealed(String uri) {
        for (Lasting lasting : Lasting.values()) {
            ContentSeal.Opened opened =
                    at(NOW).open(at(NOW).path(request(lasting, uri))).orElseThrow();
            assertThat(opened.request()).isEqualTo(request(lasting, uri));
            assertThat(opened.expired()).isFalse();
        }
    }

    @Test
    void opensLongPaths() {
        String uri = "/mail/1/" + "%F0%9F%93%AC".repeat(1_000) + "/1.1/body";

        String path = at(NOW).path(request(Lasting.BRIEFLY, uri));

        assertThat(at(NOW).open(path).orElseThrow().request().uri()).isEqualTo(uri);
        assertThat(path).hasSizeLessThan(2 * uri.length()).matches("/frame/[A-Za-z0-9_-]+");
    }

    @Test
    void saysNothingOfWhatItHolds() {
        assertThat(at(NOW).path(request(Lasting.LONG, "/mail/1/INBOX")))
                .isNotEqualTo(at(NOW).path(request(Lasting.LONG, "/mail/1/INBOX")));
        assertThat(request(Lasting.LONG, "/x").toString()).doesNotContain("word", "/x");
    }

    @Test
    void endsWithItsTime() {
        String brief = at(NOW).path(request(Lasting.BRIEFLY, "/mail/1"));
        String lasting = at(NOW).path(request(Lasting.LONG, "/mail/1"));

        assertThat(expired(NOW.plusSeconds(59), brief)).isFalse();
        assertThat(expired(NOW.plusSeconds(60), brief)).isTrue();
        assertThat(expired(NOW.plus(ContentSeal.LONG).minusSeconds(1), lasting)).isFalse();
        assertThat(expired(NOW.plus(ContentSeal.LONG), lasting)).isTrue();
    }

    private boolean expired(Instant time, String path) {
        return at(time).open(path).orElseThrow().expired();
    }

    @ParameterizedTest
    @EnumSource
    void staysClosedWhereAnythingWasAltered(Lasting lasting) {
        String path = at(NOW).path(request(lasting, "/mail/1"));
        int begins = path.indexOf('/', 1) + 1;
        for (int at = begins; at < path.length() - 1; at++) {
            char other = path.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(at(NOW).open(path.substring(0, at) + other + path.substring(at + 1)))
                    .as("character " + at)
                    .isEmpty();
        }
        assertThat(at(NOW).open(path.substring(0, path.length() - 4))).isEmpty();
        assertThat(at(NOW).open(path + "AAAA")).isEmpty();
        assertThat(at(NOW).open(path + "?inline")).isEmpty();
        assertThat(at(NOW).open(path + "/")).isEmpty();
    }

    /** An address for a frame does not become one that lasts. */
    @Test
    void staysClosedAsAnotherKind() {
        String brief = at(NOW).path(request(Lasting.BRIEFLY, "/mail/1"));
        String lasting = at(NOW).path(request(Lasting.LONG, "/mail/1"));

        assertThat(at(NOW).open(brief.replaceFirst("/frame/", "/file/"))).isEmpty();
        assertThat(at(NOW).open(lasting.replaceFirst("/file/", "/frame/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/frame/", "/file/", "/file/A", "/file/~", "/file//", "/mail/1/INBOX", "//file/AAAA", ""})
    void staysClosedToWhatWasNeverSealed(String path) {
        assertThat(at(NOW).open(path)).isEmpty();
    }

    /** A cookie is whatever somebody set: it stands in a field of its own, or not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Oslo\n/logout", "a b", "é", "", "x\r"})
    void takesNoCookieThatCouldBeMore(String cookie) {
        for (@Nullable String zone : new @Nullable String[] {cookie, null, "x".repeat(200)}) {
            ContentRequest request = new ContentRequest(Lasting.LONG, "word", zone, zone, "/mail/1");
            ContentRequest opened =
                    at(NOW).open(at(NOW).path(request)).orElseThrow().request();
            assertThat(opened).isEqualTo(new ContentRequest(Lasting.LONG, "word", null, null, "/mail/1"));
        }
    }
}
