package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Byte for byte: who changes a policy changes it here too, and knows that they did. */
class HeaderProfilesTest {

    private final HeaderProfiles https = new HeaderProfiles(true, "sha256-MAP=");
    private static final TwoHosts HOSTS =
            new TwoHosts("https://mail.example", "https://content.example", "sha256-FRAME=");

    private final HeaderProfiles http = new HeaderProfiles(false, "sha256-MAP=");

    @Test
    void guardsAPage() {
        assertThat(https.of(Profile.PAGE))
                .containsOnly(
                        entry(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self' 'sha256-MAP='; style-src 'self'; img-src 'self' data:; "
                                        + "media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
                                        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'; "
                                        + "upgrade-insecure-requests; report-to csp; report-uri /csp-report"),
                        entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
                        entry("X-Content-Type-Options", "nosniff"),
                        entry("Referrer-Policy", "same-origin"),
                        entry("Cross-Origin-Opener-Policy", "same-origin"),
                        entry("Cross-Origin-Resource-Policy", "same-origin"),
                        entry(
                                "Permissions-Policy",
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
                        entry("X-Frame-Options", "DENY"),
                        entry("X-DNS-Prefetch-Control", "off"),
                        entry("Reporting-Endpoints", "csp=\"/csp-report\""),
                        entry("Cache-Control", "no-store"));
    }

    @Test
    void keepsToHttpWhereThereIsNothingElse() {
        assertThat(http.of(Profile.PAGE)).doesNotContainKey("Strict-Transport-Security");
        assertThat(http.policy(Profile.PAGE))
                .isEqualTo(https.policy(Profile.PAGE).replace("upgrade-insecure-requests; ", ""));
    }

    @Test
    void isolatesAMessage() {
        assertThat(http.of(Profile.MESSAGE_FRAME))
                .containsOnly(
                        entry(
                                "Content-Security-Policy",
                                "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                                        + "style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; "
                                        + "frame-ancestors 'self'"),
                        entry("X-Content-Type-Options", "nosniff"),
                        entry("Referrer-Policy", "no-referrer"),
                        entry("Cross-Origin-Resource-Policy", "same-origin"),
                        entry("X-Frame-Options", "SAMEORIGIN"),
                        entry("X-DNS-Prefetch-Control", "off"),
                        entry("Cache-Control", "private, no-store"));
    }

    @Test
    void letsPicturesInThroughThisServerAlone() {
        assertThat(https.policy(Profile.MESSAGE_FRAME_WITH_IMAGES))
                .isEqualTo("sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                        + "style-src 'unsafe-inline'; img-src data: 'self'; form-action 'none'; base-uri 'none'; "
                        + "frame-ancestors 'self'");
        assertThat(http.of(Profile.REMOTE_PICTURE))
                .containsOnly(
                        entry("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"),
                        entry("X-Content-Type-Options", "nosniff"),
                        entry("Referrer-Policy", "no-referrer"),
                        entry("Cross-Origin-Resource-Policy", "same-origin"),
                        entry("X-Frame-Options", "DENY"),
                        entry("X-DNS-Prefetch-Control", "off"),
                        entry("Cache-Control", "private, max-age=86400"));
    }

    @Test
    void runsOurScriptsOnAPdfWhereThereIsNothingToGain() {
        assertThat(https.of(Profile.PDF_FRAME))
                .containsEntry(
                        "Content-Security-Policy",
                        "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                                + "script-src 'self'; style-src 'self'; worker-src blob:; img-src blob: data:; "
                                + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'")
                .containsEntry("X-Frame-Options", "SAMEORIGIN")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("Cache-Control", "private, no-store");
    }

    @Test
    void letsWhatIsPrintedOpenTheDialogAndNoMore() {
        assertThat(https.policy(Profile.PRINT))
                .isEqualTo(https.policy(Profile.MESSAGE_FRAME)
                        .replace("-to-escape-sandbox;", "-to-escape-sandbox allow-modals;"));
        assertThat(https.policy(Profile.PRINT_WITH_IMAGES))
                .isEqualTo(https.policy(Profile.PRINT).replace("img-src data:;", "img-src data: 'self';"));
        assertThat(https.of(Profile.PRINT_WITH_IMAGES)).containsEntry("Cache-Control", "private, no-store");
    }

    @Test
    void letsNothingIntoWhatIsDownloaded() {
        assertThat(http.policy(Profile.ATTACHMENT)).isEqualTo("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(http.policy(Profile.SOURCE)).isEqualTo("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(http.policy(Profile.IMAGE_PREVIEW)).isEqualTo("sandbox; default-src 'none'; frame-ancestors 'self'");
        assertThat(http.policy(Profile.ASSET)).isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(http.of(Profile.ATTACHMENT))
                .contains(entry("X-Frame-Options", "DENY"), entry("Cache-Control", "private, no-store"));
    }

    @Test
    void letsBrowsersKeepAssets() {
        assertThat(http.of(Profile.ASSET)).doesNotContainKey("Cache-Control");
    }

    @Test
    void letsAPageLeadToTheHostOfContent() {
        HeaderProfiles pages = new HeaderProfiles(true, "sha256-MAP=", HOSTS);

        assertThat(pages.policy(Profile.PAGE))
                .isEqualTo("default-src 'none'; script-src 'self' 'sha256-MAP='; style-src 'self'; "
                        + "img-src 'self' data: https://content.example; media-src 'self' https://content.example; "
                        + "font-src 'self'; connect-src 'self' https://content.example; "
                        + "frame-src 'self' https://content.example; form-action 'self' https://content.example; "
                        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'; "
                        + "upgrade-insecure-requests; report-to csp; report-uri /csp-report");
        for (Profile profile : Profile.values()) {
            if (profile != Profile.PAGE) {
                assertThat(pages.of(profile)).isEqualTo(https.of(profile));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverAllowsWhatWouldUndoTheRest(Profile profile) {
        assertThat(https.policy(profile))
                .startsWith(
                        profile == Profile.PAGE || profile == Profile.ASSET || profile == Profile.HEALTH
                                ? "default-src 'none'"
                                : "sandbox")
                .contains("default-src 'none'", "frame-ancestors ")
                .doesNotContain("unsafe-eval", "allow-forms", "allow-top-navigation", "*", "http:");
        // Scripts run where there is no origin, and an origin is where no scripts run.
        assertThat(https.policy(profile).contains("allow-scripts")).isEqualTo(profile == Profile.PDF_FRAME);
        assertThat(https.policy(Profile.PDF_FRAME)).doesNotContain("allow-same-origin", "unsafe", "connect-src");
        assertThat(https.of(profile)).containsEntry("X-Content-Type-Options", "nosniff");
    }
}
