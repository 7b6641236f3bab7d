package org.turnstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.turnstone.testing.TestAuthority;

/** The floor of sending: one submission from the first octet to the answer to the message (RFC 6409), with STARTTLS. */
final class SubmissionFloor {

    private final int port;
    private final String user;
    private final SSLContext context = TestAuthority.shared().clientContext();

    SubmissionFloor(int port, String user) {
        this.port = port;
        this.user = user;
    }

    void send(String recipient, String message) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            Dialogue plain = new Dialogue(socket);
            plain.answer();
            plain.say("EHLO floor.example");
            plain.say("STARTTLS");
            try (SSLSocket secure =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", port, true)) {
                Dialogue dialogue = new Dialogue(secure);
                dialogue.say("EHLO floor.example");
                dialogue.say("AUTH PLAIN "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("\0" + user + "\0" + BenchHost.PASSWORD).getBytes(StandardCharsets.UTF_8)));
                dialogue.say("MAIL FROM:<" + user + ">");
                dialogue.say("RCPT TO:<" + recipient + ">");
                dialogue.say("DATA");
                dialogue.say(message + "\r\n.");
                dialogue.say("QUIT");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands and the last lines of their answers. */
    private record Dialogue(Socket socket, BufferedReader in) {

        Dialogue(Socket socket) throws IOException {
            this(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }

        void say(String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            answer();
        }

        void answer() throws IOException {
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            if (line == null || line.charAt(0) > '3') {
                throw new IllegalStateException("The submission server says " + line);
            }
        }
    }
}
