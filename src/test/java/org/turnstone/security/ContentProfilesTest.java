package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Byte for byte, as {@link HeaderProfilesTest} has those of the pages' host. */
class ContentProfilesTest {

    private static final TwoHosts HOSTS =
            new TwoHosts("https://mail.example", "https://content.example", "sha256-FRAME=");
    private static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final ContentProfiles https = new ContentProfiles(true, HOSTS);
    private final ContentProfiles http = new ContentProfiles(false, HOSTS);

    @Test
    void isolatesAMessage() {
        assertThat(https.of(Profile.MESSAGE_FRAME))
                .containsOnly(
                        entry(
                                "Content-Security-Policy",
                                "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                                        + "script-src 'sha256-FRAME='; style-src 'unsafe-inline'; img-src data:; "
                                        + "form-action 'none'; base-uri 'none'; frame-ancestors https://mail.example"),
                        entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
                        entry("X-Content-Type-Options", "nosniff"),
                        entry("Referrer-Policy", "no-referrer"),
                        entry("Cross-Origin-Resource-Policy", "cross-origin"),
                        entry("X-DNS-Prefetch-Control", "off"),
                        entry("Cache-Control", "private, no-store"));
    }

    @Test
    void letsPicturesInFromThereAlone() {
        assertThat(http.policy(Profile.MESSAGE_FRAME_WITH_IMAGES))
                .isEqualTo(http.policy(Profile.MESSAGE_FRAME)
                        .replace("img-src data:;", "img-src data: https://content.example;"));
        assertThat(http.of(Profile.REMOTE_PICTURE))
                .containsOnly(
                        entry("Content-Security-Policy", NOTHING),
                        entry("X-Content-Type-Options", "nosniff"),
                        entry("Referrer-Policy", "no-referrer"),
                        entry("Cross-Origin-Resource-Policy", "cross-origin"),
                        entry("X-DNS-Prefetch-Control", "off"),
                        entry("X-Frame-Options", "DENY"),
                        entry("Cache-Control", "private, no-store"));
    }

    @Test
    void letsWhatIsPrintedOpenTheDialogAndNoMore() {
        assertThat(http.policy(Profile.PRINT))
                .isEqualTo(http.policy(Profile.MESSAGE_FRAME)
                        .replace("-to-escape-sandbox;", "-to-escape-sandbox allow-modals;"));
        assertThat(http.policy(Profile.PRINT_WITH_IMAGES))
                .isEqualTo(
                        http.policy(Profile.PRINT).replace("img-src data:;", "img-src data: https://content.example;"));
    }

    @Test
    void letsThePagesReadAFileAndNobodyElse() {
        assertThat(http.of(Profile.ATTACHMENT))
                .containsOnly(
                        entry("Content-Security-Policy", NOTHING),
                        entry("Access-Control-Allow-Origin", "https://mail.example"),
                        entry("X-Content-Type-Options", "nosniff"),
                        entry("Referrer-Policy", "no-referrer"),
                        entry("Cross-Origin-Resource-Policy", "cross-origin"),
                        entry("X-DNS-Prefetch-Control", "off"),
                        entry("X-Frame-Options", "DENY"),
                        entry("Cache-Control", "private, no-store"));
    }

    @Test
    void isClosedWhereThereIsNoContent() {
        for (Profile profile : new Profile[] {Profile.PAGE, Profile.ASSET, Profile.HEALTH, Profile.PDF_FRAME}) {
            assertThat(http.of(profile))
                    .containsOnly(
                            entry("Content-Security-Policy", NOTHING),
                            entry("X-Content-Type-Options", "nosniff"),
                            entry("Referrer-Policy", "no-referrer"),
                            entry("Cross-Origin-Resource-Policy", "same-origin"),
                            entry("X-DNS-Prefetch-Control", "off"),
                            entry("X-Frame-Options", "DENY"),
                            entry("Cache-Control", "private, no-store"));
        }
    }

    /** Scripts run where there is no origin, and there is none anywhere. */
    @ParameterizedTest
    @EnumSource
    void neverAllowsWhatWouldUndoTheRest(Profile profile) {
        assertThat(https.policy(profile))
                .startsWith("sandbox")
                .contains("default-src 'none'", "frame-ancestors ")
                .doesNotContain(
                        "allow-same-origin",
                        "unsafe-eval",
                        "unsafe-hashes",
                        "allow-forms",
                        "allow-top-navigation",
                        "allow-downloads",
                        "connect-src",
                        "*",
                        "http:",
                        "'self'");
        if (https.policy(profile).contains("script-src")) {
            assertThat(https.policy(profile)).contains("script-src 'sha256-FRAME=';");
        }
    }
}
