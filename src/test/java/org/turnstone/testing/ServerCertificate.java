package org.turnstone.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's key and certificate.
 *
 * @param chainFile the certificate and its issuer, PEM, as Dovecot, Postfix and nginx read it
 * @param keyFile the private key, PEM (PKCS #8)
 * @param chain the certificate first, then its issuer unless it signed itself
 * @param key the private key
 */
public record ServerCertificate(Path chainFile, Path keyFile, List<X509Certificate> chain, PrivateKey key) {

    static ServerCertificate write(Path directory, String name, List<X509Certificate> chain, PrivateKey key)
            throws GeneralSecurityException {
        var text = new StringBuilder();
        for (X509Certificate certificate : chain) {
            text.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        return new ServerCertificate(
                Scratch.write(directory.resolve(name + ".pem"), text.toString()),
                Scratch.write(directory.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded())),
                chain,
                key);
    }

    static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** A context that presents this certificate. */
    public SSLContext sslContext() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, new char[0], chain.toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
