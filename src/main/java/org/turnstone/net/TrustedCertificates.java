package org.turnstone.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificates that a chain may end in: the system's, and those of private authorities. */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /** One key store of both, so that one trust manager, and with it the host name check, sees them all. */
    static KeyStore systemAnd(List<Path> files) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate issuer : systemIssuers()) {
            store.setCertificateEntry("system-" + number++, issuer);
        }
        for (Path file : files) {
            for (Certificate certificate : read(file)) {
                store.setCertificateEntry("private-" + number++, certificate);
            }
        }
        return store;
    }

    private static List<X509Certificate> systemIssuers() throws GeneralSecurityException {
        TrustManagerFactory system = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        system.init((KeyStore) null);
        return Arrays.stream(system.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }

    static Collection<? extends Certificate> read(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new CertificateException("no certificate in the file");
            }
            return found;
        }
    }
}
