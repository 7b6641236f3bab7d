package org.turnstone.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MediaType;

/** One body part of a parsed message (RFC 2045 section 2.4), a view of the message's bytes. */
public final class Part {

    private final String section;
    private final Octets content;
    private final Headers headers;
    private final ContentType contentType;
    private final List<Part> children;
    private final @Nullable ParsedMessage message;

    Part(
            String section,
            Octets content,
            Headers headers,
            ContentType contentType,
            List<Part> children,
            @Nullable ParsedMessage message) {
        this.section = section;
        this.content = content;
        this.headers = headers;
        this.contentType = contentType;
        this.children = List.copyOf(children);
        this.message = message;
    }

    /**
     * The section that names it in IMAP (RFC 9051 section 6.4.5): {@code 1}, {@code 1.2}, through embedded messages
     * {@code 2.1}. A multipart that is the body of a message has no number of its own and is {@code TEXT} or {@code
     * 2.TEXT}.
     */
    public String section() {
        return section;
    }

    /** The declared type; {@code text/plain} where none is declared or it is nonsense. */
    public MediaType type() {
        return contentType.type();
    }

    /** Parameters of Content-Type, decoded (RFC 2231), names in lower case. */
    public Map<String, String> parameters() {
        return contentType.parameters();
    }

    public ContentDisposition disposition() {
        return headers.first("Content-Disposition")
                .map(ContentDisposition::parse)
                .orElse(ContentDisposition.NONE);
    }

    /** The file's name, decoded from every form in use and made harmless by {@link FileName}. */
    public Optional<String> fileName() {
        String name = FileName.sanitise(disposition().parameters().getOrDefault("filename", ""));
        if (name.isEmpty()) {
            name = FileName.sanitise(parameters().getOrDefault("name", ""));
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Content-ID without its angle brackets (RFC 2392). */
    public Optional<String> contentId() {
        return headers.first("Content-ID")
                .map(PlainLine::of)
                .map(Part::withoutBrackets)
                .filter(id -> !id.isEmpty());
    }

    private static String withoutBrackets(String id) {
        int start = id.indexOf('<') + 1;
        int end = id.indexOf('>', start);
        return id.substring(start, end < 0 ? id.length() : end).strip();
    }

    /** Content-Location (RFC 2557). */
    public Optional<String> contentLocation() {
        return headers.first("Content-Location").map(HeaderText::decode).filter(location -> !location.isEmpty());
    }

    /** How many bytes {@link #bytes()} gives. */
    public ByteSize size() {
        if (isRaw()) {
            return ByteSize.of(content.length());
        }
        try (InputStream in = stream()) {
            return ByteSize.of(in.transferTo(OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /** The content without its transfer encoding; for a multipart what stands between its boundaries, raw. */
    public byte[] bytes() {
        try (InputStream in = stream()) {
            return isRaw() ? content.copy() : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /** The content as it stands in the message, one character per octet. */
    String rawContent() {
        return content.latin1();
    }

    /** Writes {@link #bytes()} without holding them. */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = stream()) {
            in.transferTo(out);
        }
    }

    private boolean isRaw() {
        return type().isMultipart() || TransferEncoding.isIdentity(transferEncoding());
    }

    /** Reads {@link #bytes()} without holding them. */
    public InputStream stream() {
        return isRaw() ? content.stream() : TransferEncoding.decode(content.stream(), transferEncoding());
    }

    private String transferEncoding() {
        return headers.first("Content-Transfer-Encoding").orElse("");
    }

    /** The content as text, with line feeds; whatever charset is declared or missing, nothing is lost (M05). */
    public String text() {
        String charset = parameters().get("charset");
        boolean html = type().equals(MediaType.TEXT_HTML);
        String text = html ? TextDecoding.decodeHtml(bytes(), charset) : TextDecoding.decode(bytes(), charset);
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The parts of a multipart; empty for every other type. */
    public List<Part> children() {
        return children;
    }

    /** Its own header section; for the body of a message, the message's. */
    public Headers headers() {
        return headers;
    }

    /** The message that a {@code message/rfc822} part carries. */
    public Optional<ParsedMessage> message() {
        return Optional.ofNullable(message);
    }
}
