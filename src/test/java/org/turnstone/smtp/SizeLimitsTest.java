package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.TestAuthority;

/** F27: what a server takes is known before anybody has uploaded it. */
class SizeLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestAuthority authority = TestAuthority.shared();
    private final TlsPolicy tls = TlsPolicy.trusting(authority.trustFile());
    private final Offers offers = new Offers();
    private final SizeLimits limits =
            new SizeLimits(new Ways(tls, Handing.to(1, Tls.IMPLICIT).timeouts(), Ticker.systemTicker()), offers, tls);

    @Test
    void asksOnceAndRemembers() {
        try (var server = ScriptedServer.playing(authority.server(), Script.smtp("SIZE 10240000", "DSN"))) {
            SubmissionServer asked = new SubmissionServer("localhost", server.port(), Tls.IMPLICIT);

            assertThat(limits.of(asked, PATIENCE)).contains(ByteSize.of(10_240_000));
            assertThat(limits.of(asked, PATIENCE)).contains(ByteSize.of(10_240_000));
            assertThat(limits.known(asked)).contains(ByteSize.of(10_240_000));
            assertThat(offers.of(asked).orElseThrow().has("DSN")).isTrue();
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.transcript()).doesNotContain("AUTH");
        }
    }

    @Test
    void keepsNobodyWaitingWhoOnlyWantsToKnowByTheWay() {
        try (var server = ScriptedServer.playing(authority.server(), Script.smtp("SIZE 10240000"))) {
            SubmissionServer asked = new SubmissionServer("localhost", server.port(), Tls.IMPLICIT);
            limits.known(asked);
            await().until(() -> limits.known(asked).isPresent());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void setsNoLimitWhereAServerSaysNoneOrCannotBeAsked() {
        try (var server = ScriptedServer.playing(authority.server(), Script.smtp("SIZE 0"))) {
            assertThat(limits.of(new SubmissionServer("localhost", server.port(), Tls.IMPLICIT), PATIENCE))
                    .isEmpty();
        }
        assertThat(limits.of(new SubmissionServer("localhost", 1, Tls.IMPLICIT), PATIENCE))
                .isEmpty();
    }
}
