package org.turnstone.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes what follows a message's own header fields: the text, its HTML form beside it, the pictures of that, and the
 * attachments around (RFC 2046 section 5.1).
 */
final class BodyWriter {

    private final OutgoingMessage message;
    private final OutputStream out;
    private final List<OutgoingPart> pictures;
    private final List<OutgoingPart> files;

    BodyWriter(OutgoingMessage message, OutputStream out) {
        this.message = message;
        this.out = out;
        boolean html = message.html() != null;
        this.pictures = message.attachments().stream()
                .filter(part -> html && part.isInline())
                .toList();
        this.files = message.attachments().stream()
                .filter(part -> !html || !part.isInline())
                .toList();
    }

    void write() throws IOException {
        if (files.isEmpty()) {
            text();
            return;
        }
        String boundary = open("mixed", "");
        separate(boundary);
        text();
        for (OutgoingPart file : files) {
            separate(boundary);
            new FileWriter(file, out).write();
        }
        close(boundary);
    }

    void write(OutgoingReport report) throws IOException {
        String boundary = open("report", "; report-type=" + report.kind());
        separate(boundary);
        plain();
        separate(boundary);
        TextWriter.write("message/" + report.kind(), report.text(), out);
        close(boundary);
    }

    private void text() throws IOException {
        String html = message.html();
        if (html == null) {
            plain();
            return;
        }
        String boundary = open("alternative", "");
        separate(boundary);
        plain();
        separate(boundary);
        html(html);
        close(boundary);
    }

    private void html(String html) throws IOException {
        if (pictures.isEmpty()) {
            TextWriter.write("text/html; charset=utf-8", crlf(html), out);
            return;
        }
        String boundary = open("related", "; type=\"text/html\"");
        separate(boundary);
        TextWriter.write("text/html; charset=utf-8", crlf(html), out);
        for (OutgoingPart picture : pictures) {
            separate(boundary);
            new FileWriter(picture, out).write();
        }
        close(boundary);
    }

    private void plain() throws IOException {
        String flowed = FormatFlowed.encode(message.text(), 76);
        TextWriter.write("text/plain; charset=utf-8; format=flowed", crlf(flowed), out);
    }

    /** One kind of line end on the wire, whatever was typed (S03); and the last line has one. */
    private static String crlf(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return (lines.endsWith("\n") ? lines : lines + "\n").replace("\n", "\r\n");
    }

    private String open(String subtype, String parameters) throws IOException {
        String boundary = Boundary.of(message.messageId(), subtype);
        ascii("Content-Type: multipart/" + subtype + parameters + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n");
        return boundary;
    }

    private void separate(String boundary) throws IOException {
        ascii("\r\n--" + boundary + "\r\n");
    }

    private void close(String boundary) throws IOException {
        ascii("\r\n--" + boundary + "--\r\n");
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
