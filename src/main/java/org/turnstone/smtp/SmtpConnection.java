package org.turnstone.smtp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.turnstone.net.Deadline;
import org.turnstone.net.Watchdog;
import org.turnstone.net.Watchdog.Watch;

/** One connection: lines out, replies in, and a deadline over both. It knows nothing of what the lines mean. */
final class SmtpConnection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Socket plain;
    private final SubmissionTimeouts timeouts;
    private Socket socket;
    private ReplyReader replies;
    private OutputStream out;
    private Watch watch;

    private SmtpConnection(Socket plain, SubmissionTimeouts timeouts) throws IOException {
        this.plain = plain;
        this.timeouts = timeouts;
        this.watch = Watchdog.guard(plain, Deadline.after(timeouts.total()));
        plain.setSoTimeout(Math.toIntExact(timeouts.inactivity().toMillis()));
        plain.setTcpNoDelay(true);
        socket = plain;
        replies = new ReplyReader(plain.getInputStream());
        out = buffered(plain);
    }

    /** Tries each address of the host in turn: one of two families being broken is an everyday thing. */
    static SmtpConnection open(String host, int port, SubmissionTimeouts timeouts) throws IOException {
        IOException first = null;
        for (InetAddress address : InetAddress.getAllByName(host)) {
            Socket plain = new Socket();
            try {
                plain.connect(
                        new InetSocketAddress(address, port),
                        Math.toIntExact(timeouts.connect().toMillis()));
                return new SmtpConnection(plain, timeouts);
            } catch (IOException unreachable) {
                plain.close();
                first = first == null ? unreachable : first;
            }
        }
        throw first == null ? new IOException("a name without an address") : first;
    }

    /** From here on everything is encrypted, and what was read before is forgotten (RFC 3207 section 4.2). */
    void encrypt(SSLSocketFactory tls, String host) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(plain, host, plain.getPort(), true);
        secured.startHandshake();
        socket = secured;
        replies = new ReplyReader(secured.getInputStream());
        out = buffered(secured);
    }

    private OutputStream buffered(Socket to) throws IOException {
        return new BufferedOutputStream(
                new PatientOutputStream(to.getOutputStream(), plain, timeouts.inactivity()), BUFFER);
    }

    /** The address of this end, for EHLO: a client without a name says that (RFC 5321 section 4.1.3). */
    InetAddress localAddress() {
        return plain.getLocalAddress();
    }

    /** Sends one command and waits for its reply. */
    Reply command(String line) throws IOException {
        send(line);
        flush();
        return reply();
    }

    /** Puts one command into the buffer. */
    void send(String line) throws IOException {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a command is one line");
        }
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void flush() throws IOException {
        out.flush();
    }

    Reply reply() throws IOException {
        return replies.read();
    }

    /** Whether the server spoke without being asked. */
    boolean hasUnread() throws IOException {
        return replies.hasUnread();
    }

    /** Where the message goes; closing it is not the end of the connection. */
    OutputStream data() {
        return out;
    }

    /** The message is out: a new, longer patience for the reply to it. */
    void awaitFinalReply() throws IOException {
        watch.close();
        watch = Watchdog.guard(plain, Deadline.after(timeouts.finalReply()));
        plain.setSoTimeout(Math.toIntExact(timeouts.finalReply().toMillis()));
    }

    /** Whether what failed, failed of the deadline. */
    boolean outlived() {
        return watch.fired();
    }

    /** Says good-bye, and does not insist on an answer (RFC 5321 section 4.1.1.10). */
    void quit() {
        try {
            plain.setSoTimeout(Math.toIntExact(FAREWELL.toMillis()));
            command("QUIT");
        } catch (IOException gone) {
            // Whatever there was to say has been said.
        }
    }

    /** Leaves a connection that has failed already: how it ends is nobody's concern. */
    void abandon() {
        try {
            close();
        } catch (IOException gone) {
            // It was lost before.
        }
    }

    /** Leaves at once. The plain socket goes first: a TLS close waits for a writer that is stuck. */
    @Override
    public void close() throws IOException {
        watch.close();
        plain.close();
        if (socket != plain) {
            socket.close();
        }
    }
}
