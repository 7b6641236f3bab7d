package org.turnstone.egress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One request and its answer (RFC 9112) on a connection that is closed afterwards: nothing is shared between two. */
final class Exchange {

    private final Request request;
    private final URI uri;
    private final Target target;
    private final long most;

    /** @param most bytes of the body, unpacked */
    Exchange(Request request, URI uri, Target target, long most) {
        this.request = request;
        this.uri = uri;
        this.target = target;
        this.most = most;
    }

    Answer over(InputStream connection, OutputStream out) throws IOException {
        out.write(written().getBytes(UTF_8));
        out.flush();
        InputStream in = new BufferedInputStream(connection);
        AnswerHead head = AnswerHead.read(in);
        boolean wanted = head.status() / 100 == 2 && head.status() != 204;
        byte[] body = wanted ? body(head.fields(), in) : new byte[0];
        return new Answer(uri, head.status(), head.fields(), body);
    }

    /** The whole request: that the person's browser, language and cookies are not in it is seen here (R05). */
    private String written() {
        StringBuilder text = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(target.path())
                .append(" HTTP/1.1\r\n")
                .append("Host: ")
                .append(target.authority())
                .append("\r\n")
                .append("User-Agent: Turnstone\r\n")
                .append("Accept: ")
                .append(request.accept())
                .append("\r\n")
                .append("Accept-Encoding: gzip\r\n")
                .append("Connection: close\r\n");
        if (request.method() == Request.Method.POST) {
            text.append("Content-Type: ")
                    .append(request.mediaType())
                    .append("\r\n")
                    .append("Content-Length: ")
                    .append(request.body().getBytes(UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(request.body()).toString();
    }

    private byte[] body(Map<String, String> fields, InputStream in) throws IOException {
        InputStream plain = unpacked(fields.getOrDefault("content-encoding", "identity"), framed(fields, in));
        byte[] bytes = plain.readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most) {
            throw new Refused(Refused.Why.TOO_LARGE);
        }
        return bytes;
    }

    private InputStream framed(Map<String, String> fields, InputStream in) throws IOException {
        String transfer = fields.get("transfer-encoding");
        if (transfer != null) {
            if (!transfer.strip().equalsIgnoreCase("chunked")) {
                throw new Refused(Refused.Why.MALFORMED);
            }
            return new ChunkedInput(in);
        }
        String length = fields.get("content-length");
        if (length == null) {
            return in;
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new Refused(Refused.Why.MALFORMED);
        }
        if (Long.parseLong(length) > most) {
            throw new Refused(Refused.Why.TOO_LARGE);
        }
        byte[] bytes = in.readNBytes(Integer.parseInt(length));
        if (bytes.length < Integer.parseInt(length)) {
            throw new EOFException();
        }
        return new ByteArrayInputStream(bytes);
    }

    /** Some servers pack whatever they send; what comes out counts, so that a small file cannot become a large one. */
    private static InputStream unpacked(String encoding, InputStream in) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            default -> throw new Refused(Refused.Why.MALFORMED);
        };
    }
}
