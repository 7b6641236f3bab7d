package org.turnstone.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.turnstone.problem.ServerUnreachable.Reason;

class NetworkFailuresTest {

    private static Throwable within(Throwable cause) {
        return new IllegalStateException("a library's own", new IOException("another", cause));
    }

    @Test
    void readsTheReasonFromAnywhereInTheChain() {
        Map<Throwable, Reason> reasons = Map.of(
                new UnknownHostException("x"), Reason.UNKNOWN_HOST,
                new ConnectException("Connection refused"), Reason.REFUSED,
                new ConnectException("Connection timed out"), Reason.TIMEOUT,
                new NoRouteToHostException("no route"), Reason.REFUSED,
                new SocketTimeoutException("Read timed out"), Reason.TIMEOUT,
                new SSLHandshakeException("no cipher suites in common"), Reason.TLS_MISSING,
                new SSLException("Unsupported or unrecognized SSL message"), Reason.TLS_MISSING,
                new SocketException("Connection reset"), Reason.LOST,
                new EOFException(), Reason.LOST,
                new IllegalStateException("anything else"), Reason.LOST);

        reasons.forEach((failure, reason) -> {
            assertThat(NetworkFailures.reason(failure)).as(failure.toString()).isEqualTo(reason);
            assertThat(NetworkFailures.reason(within(failure)))
                    .as(failure.toString())
                    .isEqualTo(reason);
        });
    }

    @Test
    void tellsABadCertificateFromABrokenHandshake() {
        assertThat(NetworkFailures.reason(
                        caused(new SSLHandshakeException("bad"), new CertificateException("expired"))))
                .isEqualTo(Reason.CERTIFICATE);
        assertThat(NetworkFailures.reason(caused(new SSLHandshakeException("closed"), new EOFException())))
                .isEqualTo(Reason.LOST);
        assertThat(NetworkFailures.reason(caused(new SSLException("reset"), new SocketException("Connection reset"))))
                .isEqualTo(Reason.LOST);
    }

    @Test
    void comesToAnEndWithAChainThatBitesItsTail() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));
        assertThat(NetworkFailures.reason(one)).isEqualTo(Reason.LOST);
    }

    private static Throwable caused(Throwable failure, Throwable cause) {
        return failure.initCause(cause);
    }
}
