package org.turnstone.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A client that speaks a line protocol by hand, to look at a server without any library in between. */
public final class Wire implements AutoCloseable {
    private Socket socket;
    private InputStream in;
    private int commands;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** In plain text. */
    public static Wire to(int port) throws IOException {
        return new Wire(new Socket(Ports.loopback(), port));
    }

    /** With TLS from the first byte, trusting the authority. */
    public static Wire toTls(int port, TestAuthority authority) throws IOException {
        Wire wire = to(port);
        wire.startTls(authority);
        return wire;
    }

    /** Turns TLS on and checks the name in the certificate, as a mail client does. */
    public void startTls(TestAuthority authority) throws IOException {
        startTls(authority.clientContext());
    }

    void startTls(SSLContext trusting) throws IOException {
        var layered = (SSLSocket) trusting.getSocketFactory().createSocket(socket, "localhost", 0, true);
        var parameters = layered.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        layered.setSSLParameters(parameters);
        layered.startHandshake();
        socket = layered;
        in = new BufferedInputStream(layered.getInputStream());
    }

    /** How long a read waits before it fails; 20 seconds unless set. */
    public void patience(Duration limit) throws IOException {
        socket.setSoTimeout((int) limit.toMillis());
    }

    /** Sends a line; the line end is added. */
    public void send(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The next line, without its end. */
    public String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up after: " + line);
            }
            line.append((char) c);
        }
        return line.toString().replaceFirst("\r$", "");
    }

    /** Sends an IMAP command and gives every line up to its tagged answer, which is the last one. */
    public List<String> imap(String command) throws IOException {
        String tag = "a" + ++commands;
        send(tag + " " + command);
        var lines = new ArrayList<String>();
        do {
            lines.add(line());
        } while (!lines.getLast().startsWith(tag + " "));
        lines.set(lines.size() - 1, lines.getLast().substring(tag.length() + 1));
        return lines;
    }

    /** Sends an SMTP command and gives its whole answer, lines joined; an empty command only reads the greeting. */
    public String smtp(String command) throws IOException {
        if (!command.isEmpty()) {
            send(command);
        }
        var answer = new StringBuilder();
        String line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            answer.append(line).append('\n');
            line = line();
        }
        return answer.append(line).toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
