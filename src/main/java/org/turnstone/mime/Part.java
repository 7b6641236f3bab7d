package org.turnstone.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MediaType;

/** One body part of a parsed message (RFC 2045 section 2.4), a view of the message's bytes. */
public final class Part {

    Part() {}

    /**
     * The section that names it in IMAP (RFC 9051 section 6.4.5): {@code 1}, {@code 1.2}, through embedded messages
     * {@code 2.1}. A multipart that is the body of a message has no number of its own and is {@code TEXT} or {@code
     * 2.TEXT}.
     */
    public String section() {
        return Unwritten.yet();
    }

    /** The declared type; {@code text/plain} where none is declared or it is nonsense. */
    public MediaType type() {
        return Unwritten.yet();
    }

    /** Parameters of Content-Type, decoded (RFC 2231), names in lower case. */
    public Map<String, String> parameters() {
        return Unwritten.yet();
    }

    public ContentDisposition disposition() {
        return Unwritten.yet();
    }

    /** The file's name, decoded from every form in use and made harmless by {@link FileName}. */
    public Optional<String> fileName() {
        return Unwritten.yet();
    }

    /** Content-ID without its angle brackets (RFC 2392). */
    public Optional<String> contentId() {
        return Unwritten.yet();
    }

    /** Content-Location (RFC 2557). */
    public Optional<String> contentLocation() {
        return Unwritten.yet();
    }

    /** How many bytes {@link #bytes()} gives. */
    public ByteSize size() {
        return Unwritten.yet();
    }

    /** The content without its transfer encoding; for a multipart what stands between its boundaries, raw. */
    public byte[] bytes() {
        return Unwritten.yet();
    }

    /** Writes {@link #bytes()} without holding them. */
    public void writeTo(OutputStream out) throws IOException {
        Unwritten.yet();
    }

    /** The content as text, with line feeds; whatever charset is declared or missing, nothing is lost (M05). */
    public String text() {
        return Unwritten.yet();
    }

    /** The parts of a multipart; empty for every other type. */
    public List<Part> children() {
        return Unwritten.yet();
    }

    public Headers headers() {
        return Unwritten.yet();
    }

    /** The message that a {@code message/rfc822} part carries. */
    public Optional<ParsedMessage> message() {
        return Unwritten.yet();
    }
}
