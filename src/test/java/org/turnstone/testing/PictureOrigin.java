package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A server somewhere that messages name: answers each path as it was told to, word for word, and keeps what it was
 * asked. It listens on an address of this machine that the application may reach only in tests.
 */
public final class PictureOrigin implements AutoCloseable {

    /** What {@code turnstone.egress.allowed-networks} names in tests. */
    public static final String ADDRESS = "127.0.0.77";

    private final ServerSocket listener;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer, and may take its time. */
    @FunctionalInterface
    public interface Answer {
        void to(Socket client) throws IOException, InterruptedException;
    }

    private PictureOrigin(@Nullable ServerCertificate certificate) {
        try {
            InetAddress address = InetAddress.ofLiteral(ADDRESS);
            this.listener = certificate == null
                    ? new ServerSocket(0, 50, address)
                    : certificate.sslContext().getServerSocketFactory().createServerSocket(0, 50, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("picture-origin").start(this::accept);
    }

    /** In plain text. */
    public static PictureOrigin start() {
        return new PictureOrigin(null);
    }

    /** With TLS. */
    public static PictureOrigin start(ServerCertificate certificate) {
        return new PictureOrigin(certificate);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The address of a path, by number. */
    public String url(String path) {
        return "http://" + ADDRESS + ":" + port() + path;
    }

    /** From now on that path is answered so. */
    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** With 200 and this body, its length told. */
    public void serve(String path, String type, byte[] body) {
        answer(path, client -> {
            client.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            client.getOutputStream().write(body);
        });
    }

    /** With these words, line ends included. */
    public void say(String path, String words) {
        answer(path, client -> client.getOutputStream().write(words.getBytes(ISO_8859_1)));
    }

    /** Each request so far, up to the empty line and with the body that its length tells. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String request = read(client.getInputStream());
            requests.add(request);
            String path = request.replaceFirst("(?s)^\\S+ (\\S+) .*", "$1");
            answers.getOrDefault(path, other -> other.getOutputStream()
                            .write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1)))
                    .to(client);
            client.getOutputStream().flush();
        } catch (IOException gone) {
            // Whoever asked has hung up.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("no request");
            }
            head.write(octet);
        }
        String text = head.toString(ISO_8859_1);
        if (!text.contains("Content-Length: ")) {
            return text;
        }
        int length = Integer.parseInt(text.replaceFirst("(?s).*Content-Length: (\\d+)\r\n.*", "$1"));
        return text + new String(in.readNBytes(length), ISO_8859_1);
    }
}
