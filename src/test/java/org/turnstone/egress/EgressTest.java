package org.turnstone.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.TestAuthority;

/** R04, R05, F48: what goes out, where it may go, and how little it may cost. */
class EgressTest {

    private static final int LARGEST = 100_000;

    private final PictureOrigin origin = PictureOrigin.start();
    private final Egress egress = egress(name -> List.of(InetAddress.ofLiteral(PictureOrigin.ADDRESS)));

    @AfterEach
    void close() {
        origin.close();
    }

    @Test
    void tellsNothingOfThePerson() throws IOException {
        origin.serve("/a.png?x=1", "image/png", new byte[] {1, 2, 3});

        Answer answer = egress.ask(get("/a.png?x=1"));

        assertThat(answer.body()).containsExactly(1, 2, 3);
        assertThat(answer.field("content-TYPE")).contains("image/png");
        assertThat(origin.requests())
                .containsExactly(
                        "GET /a.png?x=1 HTTP/1.1\r\nHost: news.example:" + origin.port()
                                + "\r\nUser-Agent: Turnstone\r\nAccept: image/png\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
    }

    @Test
    void sendsAForm() throws IOException {
        origin.say("/out", "HTTP/1.1 204 No Content\r\n\r\n");

        Answer answer = egress.ask(Request.post(uri("/out"), "List-Unsubscribe=One-Click"));

        assertThat(answer.isGood()).isTrue();
        assertThat(origin.requests().getFirst())
                .startsWith("POST /out HTTP/1.1\r\n")
                .contains("\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\n")
                .endsWith("\r\n\r\nList-Unsubscribe=One-Click");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "::1",
                "fd00::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "0.0.0.0"
            })
    void connectsToNoAddressThatIsNotOpen(String address) {
        Egress rebound = egress(name -> List.of(InetAddress.ofLiteral(address)));

        assertRefused(rebound, get("/a.png"), Refused.Why.ADDRESS);
        assertThat(origin.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]"})
    void connectsToThisMachineByNoName(String host) {
        Egress system = egress(Resolver::system);

        assertRefused(
                system,
                Request.get(URI.create("http://" + host + ":" + origin.port() + "/"), "*/*"),
                Refused.Why.ADDRESS);
    }

    @Test
    void connectsToTheAddressThatWasChecked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Egress rebinding = egress(name ->
                List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? PictureOrigin.ADDRESS : "127.0.0.1")));
        origin.serve("/a.png", "image/png", new byte[] {1});

        assertThat(rebinding.ask(get("/a.png")).body()).hasSize(1);
        assertThat(asked).hasValue(1);
        assertRefused(rebinding, get("/a.png"), Refused.Why.ADDRESS);
    }

    @Test
    void passesOverTheAddressesItMayNotReach() throws IOException {
        Egress mixed = egress(
                name -> List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral(PictureOrigin.ADDRESS)));
        origin.serve("/a.png", "image/png", new byte[] {1});

        assertThat(mixed.ask(get("/a.png")).isGood()).isTrue();
    }

    @Test
    void followsAFewRedirectsAndChecksEach() throws IOException {
        origin.say("/1", redirect("/2"));
        origin.say("/2", redirect("http://other.example:" + origin.port() + "/3"));
        origin.say("/3", redirect("4"));
        origin.serve("/4", "image/png", new byte[] {4});
        origin.say("/round", redirect("/round"));
        origin.say("/in", redirect("http://127.0.0.1:" + origin.port() + "/4"));
        origin.say("/number", redirect("http://2130706433/"));
        origin.say("/file", redirect("file:///etc/passwd"));

        Answer answer = egress.ask(get("/1"));

        assertThat(answer.body()).containsExactly(4);
        assertThat(answer.uri()).hasHost("other.example").hasPath("/4");
        assertRefused(egress, get("/round"), Refused.Why.REDIRECT);
        assertRefused(
                egress(name -> List.of(
                        InetAddress.ofLiteral(name.equals("news.example") ? PictureOrigin.ADDRESS : "127.0.0.1"))),
                get("/in"),
                Refused.Why.ADDRESS);
        assertRefused(egress, get("/number"), Refused.Why.HOST);
        assertRefused(egress, get("/file"), Refused.Why.SCHEME);
        assertRefused(egress, Request.post(uri("/1"), "a=b"), Refused.Why.REDIRECT);
    }

    @Test
    void demandsTheCertificateOfTheNameAndStaysWithTls() throws IOException {
        try (PictureOrigin secure = PictureOrigin.start(TestAuthority.shared().server())) {
            secure.serve("/a.png", "image/png", new byte[] {1});
            secure.say("/down", redirect("http://localhost:" + origin.port() + "/a.png"));
            String at = "https://localhost:" + secure.port();

            assertThat(egress.ask(Request.get(URI.create(at + "/a.png"), "*/*")).isGood())
                    .isTrue();
            assertRefused(egress, Request.get(URI.create(at + "/down"), "*/*"), Refused.Why.REDIRECT);
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> egress.ask(
                            Request.get(URI.create("https://other.example:" + secure.port() + "/a.png"), "*/*")));
        }
    }

    @Test
    void readsChunksAndWhatIsPacked() throws IOException {
        origin.say(
                "/chunks",
                "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n");
        origin.say("/open", "HTTP/1.0 200 OK\r\n\r\nto the end");
        origin.answer("/packed", client -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
            client.getOutputStream().write(packed(1_000));
        });

        assertThat(new String(egress.ask(get("/chunks")).body(), ISO_8859_1)).isEqualTo("abc0123456789");
        assertThat(new String(egress.ask(get("/open")).body(), ISO_8859_1)).isEqualTo("to the end");
        assertThat(egress.ask(get("/packed")).body()).hasSize(1_000);
    }

    @Test
    void readsNoMoreThanIsAgreed() {
        origin.say("/told", "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
        origin.answer("/untold", client -> flood(client.getOutputStream(), "HTTP/1.1 200 OK\r\n\r\n"));
        origin.answer("/bomb", client -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
            client.getOutputStream().write(packed(20_000_000));
        });
        origin.answer("/head", client -> flood(client.getOutputStream(), "HTTP/1.1 200 OK\r\nX: "));

        assertRefused(egress, get("/told"), Refused.Why.TOO_LARGE);
        assertRefused(egress, get("/untold"), Refused.Why.TOO_LARGE);
        assertRefused(egress, get("/bomb"), Refused.Why.TOO_LARGE);
        assertRefused(egress, get("/head"), Refused.Why.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 999 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1e3\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx"
            })
    void takesNothingThatIsNoHttp(String answer) {
        origin.say("/odd", answer);

        assertRefused(egress, get("/odd"), Refused.Why.MALFORMED);
    }

    @Test
    void doesNotWait() {
        origin.answer("/silent", client -> Thread.sleep(20_000));
        origin.answer("/drip", client -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 200; i++) {
                client.getOutputStream().write('x');
                client.getOutputStream().flush();
                Thread.sleep(100);
            }
        });
        for (String path : List.of("/silent", "/drip")) {
            Instant begun = Instant.now();
            assertRefused(egress, get(path), Refused.Why.TOO_LATE);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
        assertRefused(
                egress(name -> {
                    try {
                        Thread.sleep(20_000);
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                }),
                get("/a.png"),
                Refused.Why.TOO_LATE);
    }

    @Test
    void leavesAHostAloneThatFailsAgainAndAgain() {
        origin.say("/odd", "nonsense\r\n");
        for (int i = 0; i < 3; i++) {
            assertRefused(egress, get("/odd"), Refused.Why.MALFORMED);
        }
        assertRefused(egress, get("/odd"), Refused.Why.RESTING);
        assertThat(origin.requests()).hasSize(3);
    }

    @Test
    void doesNotBlameAHostForWhatWeRefuse() throws IOException {
        origin.say("/told", "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
        origin.serve("/a.png", "image/png", new byte[] {1});
        for (int i = 0; i < 5; i++) {
            assertRefused(egress, get("/told"), Refused.Why.TOO_LARGE);
        }
        assertThat(egress.ask(get("/a.png")).isGood()).isTrue();
        assertThat(egress.ask(get("/none.png")).isGood()).isFalse();
    }

    @Test
    void saysThatANameIsUnknown() {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> egress(name -> {
                    throw new UnknownHostException();
                })
                .ask(get("/a.png")));
    }

    private Request get(String path) {
        return Request.get(uri(path), "image/png");
    }

    private URI uri(String path) {
        return URI.create("http://news.example:" + origin.port() + path);
    }

    private static String redirect(String to) {
        return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static void flood(OutputStream to, String head) throws IOException {
        to.write(head.getBytes(ISO_8859_1));
        for (int i = 0; i < 10_000; i++) {
            to.write("x".repeat(1_000).getBytes(ISO_8859_1));
        }
    }

    private static byte[] packed(int length) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[length]);
        }
        return packed.toByteArray();
    }

    private static void assertRefused(Egress egress, Request request, Refused.Why why) {
        Refused refused = catchThrowableOfType(Refused.class, () -> egress.ask(request));
        assertThat(refused).as(request.uri().toString()).isNotNull();
        assertThat(refused.why()).isEqualTo(why);
    }

    private static Egress egress(Resolver resolver) {
        return new Egress(
                new Settings(), TlsPolicy.trusting(TestAuthority.shared().trustFile()), resolver);
    }

    private record Settings() implements EgressConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public MemorySize largest() {
            return new MemorySize(BigInteger.valueOf(LARGEST));
        }

        @Override
        public int connections() {
            return 4;
        }

        @Override
        public Set<Integer> ports() {
            return Set.of(80, 443);
        }

        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.of(List.of(PictureOrigin.ADDRESS));
        }
    }
}
