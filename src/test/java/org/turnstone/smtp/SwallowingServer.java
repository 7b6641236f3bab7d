package org.turnstone.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLServerSocketFactory;
import org.turnstone.testing.ServerCertificate;

/** Takes messages of any size, as fast as they come, and keeps nothing but their length. */
final class SwallowingServer implements AutoCloseable {

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final AtomicLong swallowed = new AtomicLong();

    private SwallowingServer(ServerSocket listener) {
        this.listener = listener;
    }

    static SwallowingServer start(ServerCertificate certificate) throws IOException {
        SSLServerSocketFactory sockets = certificate.sslContext().getServerSocketFactory();
        SwallowingServer server =
                new SwallowingServer(sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Octets of messages, as they came. */
    long swallowed() {
        return swallowed.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                serve(new BufferedInputStream(client.getInputStream(), 1 << 16), client.getOutputStream());
            } catch (IOException gone) {
                // The client has left, or the test is over.
            }
        }
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        say(out, "220 hungry");
        while (true) {
            String command = line(in);
            switch (command.substring(0, 4)) {
                case "EHLO" -> say(out, "250-hungry\r\n250 AUTH PLAIN");
                case "AUTH" -> say(out, "235 in");
                case "DATA" -> {
                    say(out, "354 go");
                    swallow(in);
                    say(out, "250 more");
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private void swallow(InputStream in) throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            swallowed.incrementAndGet();
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            if (matched == END.length) {
                return;
            }
        }
        throw new IOException("cut short");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("gone");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
