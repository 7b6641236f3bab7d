package org.turnstone.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * A browser as far as HTTP/1.1 goes, on one warm connection: what it costs itself is what the raw socket of the floor
 * costs, so that the application is measured and not a client library.
 */
final class WebClient implements AutoCloseable {

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;

    WebClient(int port) {
        this.port = port;
        this.socket = new Socket();
        this.in = InputStream.nullInputStream();
        connect();
    }

    /** The same browser on one more connection. */
    WebClient beside() {
        WebClient other = new WebClient(port);
        other.cookies.putAll(cookies);
        return other;
    }

    /** Opens the stream of an account and leaves it open; from now on this connection is good for nothing else. */
    void listen() {
        try {
            send("GET /live/1 HTTP/1.1\r\nAccept: text/event-stream\r\n", "");
            String status = line();
            while (!line().isEmpty()) {
                // What stands in the head is the same for all.
            }
            if (!status.contains(" 200 ")) {
                throw new IllegalStateException("no stream: " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One answer, not redirected. */
    record Answer(int status, Map<String, String> headers, ByteBuffer octets) {

        String text() {
            return StandardCharsets.UTF_8.decode(octets.duplicate()).toString();
        }

        /** This answer, if the status is what it should be. */
        Answer require(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("HTTP " + status + " instead of " + wanted + ": " + text());
            }
            return this;
        }
    }

    /** Signs in by the sign-in page's own form. */
    void signIn(String user) {
        String page = get("/login").require(200).text();
        var form = (FormElement) Jsoup.parse(page).expectFirst("form[action='/login']");
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("address", user);
        fields.put("password", BenchHost.PASSWORD);
        post("/login", fields).require(303);
    }

    Answer get(String path, String... headers) {
        return exchange("GET " + path + " HTTP/1.1\r\n", "", headers);
    }

    Answer post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(
                "POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\nOrigin: http://localhost:" + port + "\r\n",
                body,
                headers);
    }

    /** As {@link #post}, in the form that can carry files (RFC 7578). */
    Answer postParts(String path, Map<String, String> fields, String... headers) {
        String boundary = "turnstone-bench-7d1f0c";
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--" + boundary + "--\r\n");
        int length = body.toString().getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                "POST " + path + " HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=" + boundary
                        + "\r\nContent-Length: " + length + "\r\nOrigin: http://localhost:" + port + "\r\n",
                body.toString(),
                headers);
    }

    private Answer exchange(String start, String body, String... headers) {
        try {
            send(start, body, headers);
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String start, String body, String... headers) throws IOException {
        var request =
                new StringBuilder(start).append("Host: localhost:").append(port).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!cookies.isEmpty()) {
            request.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        request.append("\r\n").append(body);
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer() throws IOException {
        String status = line();
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                keep(value);
            }
        }
        int code = Integer.parseInt(status.substring(9, 12));
        byte[] octets = code == 204 || code == 304 ? new byte[0] : octets(headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            connect();
        }
        return new Answer(code, headers, ByteBuffer.wrap(octets));
    }

    private byte[] octets(Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var whole = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            whole.write(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*", ""), 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] octets = in.readNBytes(size);
        if (octets.length < size) {
            throw new EOFException("the application hung up");
        }
        return octets;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the application hung up");
            }
            line.append((char) c);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    private void keep(String header) {
        String cookie = header.replaceFirst(";.*", "");
        int equals = cookie.indexOf('=');
        cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void connect() {
        try {
            socket.close();
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
