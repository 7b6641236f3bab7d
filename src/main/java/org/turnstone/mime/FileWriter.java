package org.turnstone.mime;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import org.turnstone.mail.MediaType;

/** Writes an attached file, a buffer at a time. */
final class FileWriter {

    private static final byte[] CRLF = {'\r', '\n'};

    private final OutgoingPart part;
    private final OutputStream out;

    FileWriter(OutgoingPart part, OutputStream out) {
        this.part = part;
        this.out = out;
    }

    void write() throws IOException {
        if (part.type().equals(MediaType.MESSAGE)) {
            message();
        } else {
            base64(isAttachable(part.type()) ? part.type() : MediaType.OCTET_STREAM);
        }
    }

    /** Types that a base64 part may have (RFC 2045 section 6.4), and that are written as a type can be. */
    private static boolean isAttachable(MediaType type) {
        boolean composite = type.isMultipart() || type.type().equals("message");
        return !composite
                && ContentType.parse(type.toString(), MediaType.OCTET_STREAM)
                        .type()
                        .equals(type);
    }

    /** A message is never encoded (RFC 2046 section 5.2.1): one that cannot travel as it is goes as a plain file. */
    private void message() throws IOException {
        Transport transport;
        try (InputStream in = part.content().open()) {
            transport = Transport.of(in);
        }
        if (transport == Transport.BINARY) {
            base64(MediaType.OCTET_STREAM);
            return;
        }
        header(part.type(), transport == Transport.EIGHT_BIT ? "8bit" : "7bit");
        try (InputStream in = part.content().open()) {
            LineEnds.copy(in, out);
        }
    }

    private void base64(MediaType type) throws IOException {
        header(type, "base64");
        try (InputStream in = part.content().open();
                OutputStream encoder = Base64.getMimeEncoder(76, CRLF).wrap(new Unclosed(out))) {
            in.transferTo(encoder);
        }
        out.write(CRLF);
    }

    private void header(MediaType type, String encoding) throws IOException {
        FieldWriter fields = new FieldWriter();
        String name = FileName.sanitise(part.name());
        fields.parameterised("Content-Type", type.toString(), "name", name);
        fields.text("Content-Transfer-Encoding", encoding);
        fields.parameterised("Content-Disposition", part.isInline() ? "inline" : "attachment", "filename", name);
        String contentId = part.contentId();
        if (contentId != null) {
            fields.text("Content-ID", "<" + contentId + ">");
        }
        String label = part.label();
        if (label != null) {
            fields.text(OutgoingPart.LABEL, label);
        }
        out.write(fields.bytes());
        out.write(CRLF);
    }

    /** The encoder closes what it writes to, in order to write its last characters. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
