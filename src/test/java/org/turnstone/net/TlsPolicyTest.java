package org.turnstone.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsPolicyTest {

    @Test
    void stopsTheStartWithPropertyValueAndWhatIsAllowed(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "not a certificate");
        for (Path wrong : List.of(folder.resolve("missing.pem"), empty, folder)) {
            TlsConfig config = () -> Optional.of(List.of(wrong));
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new TlsPolicy(config))
                    .withMessageContaining("turnstone.tls.trust=" + wrong)
                    .withMessageContaining("PEM");
        }
    }

    @Test
    void makesSocketsThatCheckTheHostAndTakeNoOldTls() throws IOException {
        try (SSLSocket socket = (SSLSocket) TlsPolicy.system().socketFactory().createSocket()) {
            assertThat(socket.getSSLParameters().getEndpointIdentificationAlgorithm())
                    .isEqualTo("HTTPS");
            assertThat(socket.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.9.8.7", "::1", "[::1]", "::ffff:127.0.0.1"})
    void knowsThisMachine(String host) {
        assertThat(Loopback.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost.example.org", "127.0.0.1.nip.io", "mail.example.org", "0.0.0.0", "192.0.2.1", "::", ""
            })
    void trustsNoNameThatMerelyLooksLikeThisMachine(String host) {
        assertThat(Loopback.isLoopback(host)).isFalse();
    }

    @Test
    void hidesThePassword() {
        assertThat(new Credentials.Password("ida", "secret").toString()).doesNotContain("ida", "secret");
    }
}
