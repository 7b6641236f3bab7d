package org.turnstone.net;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom the application believes, in one place: the system's authorities and the configured private ones, TLS 1.2 or
 * later, and always the host name (RFC 6125, RFC 8314 section 3). There is no way to ask it for less.
 */
@Singleton
@Startup
public final class TlsPolicy {

    private final SSLContext context;

    @Inject
    TlsPolicy(TlsConfig config) {
        this(contextOf(config.trust().orElse(List.of())));
    }

    private TlsPolicy(SSLContext context) {
        this.context = context;
    }

    /** The system's authorities alone. */
    public static TlsPolicy system() {
        return new TlsPolicy(contextOf(List.of()));
    }

    /** The system's authorities and those of one PEM file. */
    public static TlsPolicy trusting(Path pem) {
        return new TlsPolicy(contextOf(List.of(pem)));
    }

    /** For libraries that make their own sockets; they have to check the host name themselves. */
    public SSLContext context() {
        return context;
    }

    /** Makes sockets that refuse TLS below 1.2 and certificates of another host, during the handshake. */
    public SSLSocketFactory socketFactory() {
        return new VerifyingSocketFactory(context.getSocketFactory());
    }

    private static SSLContext contextOf(List<Path> files) {
        files.forEach(TlsPolicy::check);
        return contextTrusting(files);
    }

    /** Each file is read by itself first, so that the message names the one that is wrong. */
    private static void check(Path file) {
        try {
            TrustedCertificates.read(file);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new ConfigurationException(
                    "turnstone.tls.trust=" + file + " cannot be used (" + unusable.getMessage()
                            + "). Allowed are paths of readable PEM files with certificates of authorities"
                            + " (-----BEGIN CERTIFICATE-----), separated by commas.",
                    unusable);
        }
    }

    private static SSLContext contextTrusting(List<Path> files) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(TrustedCertificates.systemAnd(files));
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(null, trust.getTrustManagers(), null);
            return made;
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot speak TLS", broken);
        }
    }
}
