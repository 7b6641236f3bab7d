package org.turnstone.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Deadline;

/**
 * The bytes of one connection, buffered both ways. Reads are bounded in time by the deadline, and in size by what the
 * asker allows: a literal is not believed to be as long as it says before its bytes are there (I06).
 */
final class Wire implements AutoCloseable {

    private static final int KEPT = 64 * 1024;

    /** A literal up to this size is read into its response, even where a sink waits for a large one. */
    private static final int HANDED_OVER = 64 * 1024;

    private final Socket plain;
    private InputStream in;
    private OutputStream out;
    private volatile @Nullable InflatedInput inflated;
    private volatile @Nullable DeflatedOutput deflated;
    private final byte[] received = new byte[16 * 1024];
    private int next;
    private int filled;
    private byte[] response = new byte[8 * 1024];
    private final byte[] pending = new byte[8 * 1024];
    private int written;
    private Deadline deadline;
    private Duration patience;

    Wire(Socket plain, Deadline deadline, Duration patience) throws IOException {
        this.plain = plain;
        this.in = plain.getInputStream();
        this.out = plain.getOutputStream();
        this.deadline = deadline;
        this.patience = patience;
    }

    /** From now on: no single wait longer than {@code patience}, and none beyond the deadline. */
    void within(Deadline newDeadline, Duration newPatience) {
        deadline = newDeadline;
        patience = newPatience;
    }

    /** TLS from here on, with the host's name checked by the policy's sockets. */
    void secure(SSLSocketFactory sockets, String host) throws IOException {
        SSLSocket secured = (SSLSocket) sockets.createSocket(plain, host, plain.getPort(), true);
        plain.setSoTimeout(deadline.timeoutMillis(patience));
        secured.startHandshake();
        in = secured.getInputStream();
        out = secured.getOutputStream();
    }

    /** Compressed from here on (RFC 4978), what has come already included: the server did not wait for us. */
    void compress() {
        byte[] come = Arrays.copyOfRange(received, next, filled);
        next = filled;
        InflatedInput input = new InflatedInput(new SequenceInputStream(new ByteArrayInputStream(come), in));
        DeflatedOutput output = new DeflatedOutput(out);
        in = input;
        out = output;
        inflated = input;
        deflated = output;
    }

    /** Whether the server has sent more than was read: after STARTTLS that would be an injection (I07). */
    boolean hasUnread() throws IOException {
        return next < filled || in.available() > 0;
    }

    /**
     * Reads one response, its literals included.
     *
     * @param limit octets that it may have
     * @return valid until the next call: the bytes are used again
     */
    Response read(int limit) throws IOException {
        return read(limit, null);
    }

    /**
     * As {@link #read(int)}; a large literal goes to the sink as it arrives, and stands as {@code NIL} in the response.
     *
     * @param sink {@code null} for none
     */
    Response read(int limit, @Nullable LiteralSink sink) throws IOException {
        int length = 0;
        while (true) {
            int end = readLine(length, limit);
            long literal = Literals.announced(response, length, end);
            length = end;
            if (literal < 0) {
                return Response.parse(response, length);
            }
            if (sink != null && literal > HANDED_OVER) {
                length = handOver(sink, literal, length);
                continue;
            }
            if (literal > limit - length) {
                throw LostConnection.nonsense("a literal beyond its bounds");
            }
            append(length, '\r', '\n');
            length = readOctets(length + 2, (int) literal, limit);
        }
    }

    private int handOver(LiteralSink sink, long size, int end) throws IOException {
        int brace = end - 1;
        while (response[brace] != '{') {
            brace--;
        }
        // RFC 3516 section 4.4: what may hold NUL says so.
        brace -= brace > 0 && response[brace - 1] == '~' ? 1 : 0;
        String before = new String(response, 0, brace, StandardCharsets.ISO_8859_1);
        LiteralInput literal = new LiteralInput(this::take, size);
        sink.take(before, literal);
        literal.skipNBytes(literal.left());
        byte[] nil = {'N', 'I', 'L'};
        System.arraycopy(nil, 0, response, brace, nil.length);
        return brace + nil.length;
    }

    private int take(byte[] into, int from, int length) throws IOException {
        if (next == filled && length >= received.length) {
            return receive(into, from, length);
        }
        if (next == filled) {
            fill();
        }
        int count = Math.min(length, filled - next);
        System.arraycopy(received, next, into, from, count);
        next += count;
        return count;
    }

    /** Forgets a large response, so that an idle connection stays small. */
    void release() {
        if (response.length > KEPT) {
            response = new byte[8 * 1024];
        }
    }

    private void append(int at, char first, char second) {
        ensure(at + 2);
        response[at] = (byte) first;
        response[at + 1] = (byte) second;
    }

    /** Appends a line without its CRLF, or its bare LF, as some servers have it; returns where it ends. */
    private int readLine(int start, int limit) throws IOException {
        int length = start;
        while (true) {
            if (next == filled) {
                fill();
            }
            int from = next;
            while (next < filled && received[next] != '\n') {
                next++;
            }
            length = copy(from, next, length, limit);
            if (next < filled) {
                next++;
                return length > start && response[length - 1] == '\r' ? length - 1 : length;
            }
        }
    }

    private int readOctets(int start, int count, int limit) throws IOException {
        int length = start;
        int left = count;
        while (left > 0) {
            if (next == filled) {
                fill();
            }
            int part = Math.min(left, filled - next);
            length = copy(next, next + part, length, limit + 2);
            next += part;
            left -= part;
        }
        return length;
    }

    private int copy(int from, int to, int length, int limit) throws IOException {
        int count = to - from;
        if (count > limit - length) {
            throw LostConnection.nonsense("a response beyond its bounds");
        }
        ensure(length + count);
        System.arraycopy(received, from, response, length, count);
        return length + count;
    }

    private void ensure(int size) {
        if (size > response.length) {
            response = Arrays.copyOf(response, Math.max(size, response.length * 2));
        }
    }

    private void fill() throws IOException {
        filled = receive(received, 0, received.length);
        next = 0;
    }

    private int receive(byte[] into, int from, int length) throws IOException {
        if (deadline.expired()) {
            throw LostConnection.silent(null);
        }
        try {
            plain.setSoTimeout(deadline.timeoutMillis(patience));
            int count = in.read(into, from, length);
            if (count < 0) {
                throw LostConnection.broken("the server hung up", null);
            }
            return count;
        } catch (SocketTimeoutException silence) {
            throw LostConnection.silent(silence);
        } catch (LostConnection lost) {
            throw lost;
        } catch (IOException broken) {
            throw deadline.expired()
                    ? LostConnection.silent(broken)
                    : LostConnection.broken("the connection broke", broken);
        }
    }

    /** Text of a command: only octets that stand for themselves. */
    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int from, int count) throws IOException {
        if (count > pending.length - written) {
            send();
        }
        if (count > pending.length) {
            transmit(bytes, from, count);
        } else {
            System.arraycopy(bytes, from, pending, written, count);
            written += count;
        }
    }

    void flush() throws IOException {
        send();
    }

    private void send() throws IOException {
        int count = written;
        written = 0;
        if (count > 0) {
            transmit(pending, 0, count);
        }
    }

    private void transmit(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
            out.flush();
        } catch (IOException broken) {
            throw deadline.expired()
                    ? LostConnection.silent(broken)
                    : LostConnection.broken("the connection broke", broken);
        }
    }

    /** Closes the socket under TLS too, whatever anybody is blocked in: it never waits. */
    @Override
    public void close() throws IOException {
        plain.close();
        InflatedInput input = inflated;
        DeflatedOutput output = deflated;
        if (input != null && output != null) {
            input.close();
            output.close();
        }
    }
}
