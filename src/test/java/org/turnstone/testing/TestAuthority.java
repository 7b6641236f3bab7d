package org.turnstone.testing;

import static org.turnstone.testing.Der.oid;
import static org.turnstone.testing.Der.sequence;
import static org.turnstone.testing.Der.tagged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A private certificate authority (RFC 5280, ECDSA P-256), with good servers and with the three kinds of bad ones. */
public final class TestAuthority {
    private static final byte[] ECDSA_SHA256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2));
    private static final String NAME = "Turnstone test authority";

    private final Path directory;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Path trustFile;
    private final AtomicLong serial = new AtomicLong(Instant.now().toEpochMilli());

    private TestAuthority(Path directory) throws GeneralSecurityException {
        this.directory = directory;
        this.keys = newKeys();
        this.certificate = issue(NAME, keys, NAME, keys.getPrivate(), Instant.now(), authority());
        this.trustFile = Scratch.write(
                directory.resolve("trust.pem"), ServerCertificate.pem("CERTIFICATE", certificate.getEncoded()));
    }

    /** An authority whose files are written to a directory. */
    public static TestAuthority in(Path directory) {
        try {
            return new TestAuthority(directory);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one authority of this virtual machine, for tests that need no second one. */
    public static TestAuthority shared() {
        return Shared.AUTHORITY;
    }

    /** The authority's own certificate, PEM: what {@code turnstone.tls.trust} names. */
    public Path trustFile() {
        return trustFile;
    }

    /** A good certificate for {@code localhost}, 127.0.0.1 and 127.0.0.77. */
    public ServerCertificate server() {
        return signed("server", Instant.now(), "localhost");
    }

    /** For the right host, but past its time by a month. */
    public ServerCertificate expired() {
        return signed("expired", Instant.now().minus(Duration.ofDays(120)), "localhost");
    }

    /** Signed and in time, but for {@code mail.elsewhere.example}. */
    public ServerCertificate wrongHost() {
        return signed("wrong-host", Instant.now(), "mail.elsewhere.example");
    }

    /** For the right host, but signed by nobody one should trust. */
    public ServerCertificate selfSigned() {
        try {
            KeyPair own = newKeys();
            var leaf = issue("localhost", own, "localhost", own.getPrivate(), Instant.now(), host("localhost"));
            return ServerCertificate.write(directory, "self-signed", List.of(leaf), own.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client's context that trusts this authority and nobody else. */
    public SSLContext clientContext() {
        return trusting(certificate);
    }

    /** A client's context that trusts the authority in a PEM file and nobody else. */
    public static SSLContext clientContext(Path trustFile) {
        try (var in = Files.newInputStream(trustFile)) {
            return trusting(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(X509Certificate authority) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", authority);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServerCertificate signed(String file, Instant from, String host) {
        try {
            KeyPair own = newKeys();
            var leaf = issue(host, own, NAME, keys.getPrivate(), from, host(host));
            return ServerCertificate.write(directory, file, List.of(leaf, certificate), own.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Valid from an hour before the given moment, for 90 days. */
    private X509Certificate issue(
            String subject, KeyPair own, String issuer, PrivateKey signer, Instant from, byte[] extensions)
            throws GeneralSecurityException {
        Instant begin = from.minus(Duration.ofHours(1));
        byte[] body = sequence(
                tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(BigInteger.valueOf(serial.incrementAndGet())),
                ECDSA_SHA256,
                name(issuer),
                sequence(Der.time(begin), Der.time(begin.plus(Duration.ofDays(90)))),
                name(subject),
                own.getPublic().getEncoded(),
                tagged(0xa3, extensions));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(body);
        byte[] whole = sequence(body, ECDSA_SHA256, Der.bits(signature.sign(), 0));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] name(String commonName) {
        return sequence(Der.set(sequence(oid(2, 5, 4, 3), Der.utf8(commonName))));
    }

    /** basicConstraints (RFC 5280, 4.2.1.9) and keyUsage keyCertSign, both critical. */
    private static byte[] authority() {
        return sequence(
                sequence(oid(2, 5, 29, 19), Der.bool(), Der.octets(sequence(Der.bool()))),
                sequence(oid(2, 5, 29, 15), Der.bool(), Der.octets(Der.bits(new byte[] {0x04}, 2))));
    }

    /** subjectAltName (RFC 5280, 4.2.1.6): the host, and its loopback addresses if the host is this one. */
    private static byte[] host(String host) {
        byte[] dns = tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
        byte[] names = host.equals("localhost") ? sequence(dns, address(1), address(77)) : sequence(dns);
        return sequence(sequence(oid(2, 5, 29, 17), Der.octets(names)));
    }

    private static byte[] address(int last) {
        return tagged(0x87, new byte[] {127, 0, 0, (byte) last});
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static final class Shared {
        private static final TestAuthority AUTHORITY = in(Scratch.directory("authority"));
    }
}
