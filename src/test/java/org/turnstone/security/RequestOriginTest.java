package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RequestOriginTest {

    private static final String SELF = "http://10.0.0.7:8080";

    private final RequestOrigin origin = new RequestOrigin(URI.create("https://mail.example.org"));

    @Test
    void believesFetchMetadataFirst() {
        assertThat(origin.isOurs("same-origin", "https://evil.example", SELF)).isTrue();
        assertThat(origin.isOurs("none", null, SELF)).isTrue();
        assertThat(origin.isOurs("same-site", "https://mail.example.org", SELF)).isFalse();
        assertThat(origin.isOurs("cross-site", "https://mail.example.org", SELF))
                .isFalse();
        assertThat(origin.isOurs("", null, SELF)).isFalse();
    }

    @Test
    void comparesTheWholeOriginWithoutIt() {
        assertThat(origin.isOurs(null, "https://mail.example.org", SELF)).isTrue();
        assertThat(origin.isOurs(null, SELF, SELF)).isTrue();
        assertThat(origin.isOurs(null, "http://mail.example.org", SELF)).isFalse();
        assertThat(origin.isOurs(null, "https://mail.example.org.evil.example", SELF))
                .isFalse();
        assertThat(origin.isOurs(null, "https://mail.example.org:8443", SELF)).isFalse();
        assertThat(origin.isOurs(null, "null", SELF)).isFalse();
    }

    @Test
    void leavesAClientWithNeitherToTheToken() {
        assertThat(origin.isOurs(null, null, SELF)).isTrue();
    }
}
