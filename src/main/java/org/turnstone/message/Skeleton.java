package org.turnstone.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.turnstone.imap.BodyStructure;
import org.turnstone.imap.ImapFolder;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Uid;

/**
 * A large message without its large parts: headers, structure and texts, put together as a message again. So there is
 * one way to read a message, whatever its size, and one way to count its sections.
 *
 * @param bytes RFC 5322 text; the parts left out are empty in it, of a long text there is the beginning
 * @param leftOut the size of each part left out or cut, decoded as far as it can be told, by section
 */
@SuppressWarnings("ArrayRecordComponent") // Handed straight to the parser; nobody compares it.
record Skeleton(byte[] bytes, Map<String, ByteSize> leftOut) {

    /** Texts and small pictures up to this size, encoded, are read with the skeleton. */
    static final ByteSize MOST_TEXT = ByteSize.of(1 << 20);

    /** Base64 (RFC 2045 section 6.8): 76 characters and a line break carry 57 bytes. */
    private static final double BASE64_DECODED = 57.0 / 78.0;

    /** Packs and messages within are looked into up to this size, all of them together. */
    private static final ByteSize MOST_INSIDE = ByteSize.of(8 << 20);

    static Skeleton read(ImapFolder folder, Uid uid, BodyStructure structure) throws IOException {
        Builder builder = new Builder(folder, uid);
        builder.header("HEADER");
        builder.body(structure);
        return new Skeleton(builder.out.toByteArray(), builder.leftOut);
    }

    private static final class Builder {

        private final ImapFolder folder;
        private final Uid uid;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Map<String, ByteSize> leftOut = new HashMap<>();
        private ByteSize inside = ByteSize.ZERO;

        private Builder(ImapFolder folder, Uid uid) {
            this.folder = folder;
            this.uid = uid;
        }

        private void body(BodyStructure part) throws IOException {
            if (!part.isLeaf()) {
                multipart(part);
            } else if (worthReading(part)) {
                folder.message(uid).write(part.section(), out);
            } else {
                leftOut.put(part.section(), decodedSize(part));
                if (isLongText(part)) {
                    beginning(part);
                }
            }
        }

        /** Somebody may read the first thousand pages of it; nobody reads more here. */
        private void beginning(BodyStructure text) throws IOException {
            try (InputStream all = folder.message(uid).open(text.section())) {
                out.writeBytes(all.readNBytes((int) MOST_TEXT.bytes()));
            }
        }

        private void multipart(BodyStructure part) throws IOException {
            String boundary = part.parameters().getOrDefault("boundary", "");
            for (BodyStructure child : part.parts()) {
                line("");
                line("--" + boundary);
                header(child.section() + ".MIME");
                body(child);
            }
            line("");
            line("--" + boundary + "--");
        }

        /** RFC 9051 section 6.4.5 has the empty line at its end; GreenMail leaves it out. */
        private void header(String section) throws IOException {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            folder.message(uid).write(section, header);
            String text = header.toString(ISO_8859_1);
            out.writeBytes(header.toByteArray());
            if (!text.endsWith("\r\n\r\n") && !text.equals("\r\n")) {
                line(text.endsWith("\r\n") ? "" : "\r\n");
            }
        }

        private static boolean isLongText(BodyStructure part) {
            return part.type().isText() && !"attachment".equals(part.disposition());
        }

        private boolean worthReading(BodyStructure part) {
            boolean shown = part.type().isText() || (part.type().isImage() && part.contentId() != null);
            return (shown && !part.size().exceeds(MOST_TEXT)) || worthLookingInto(part);
        }

        /** Reports and messages within have cards, and Outlook's packs have files of their own. */
        private boolean worthLookingInto(BodyStructure part) {
            boolean pack = part.type().is("application", "ms-tnef");
            boolean told = part.type().type().equals("message") && !part.size().exceeds(MOST_TEXT);
            ByteSize all = inside.plus(part.size());
            if (!(pack || told) || all.exceeds(MOST_INSIDE)) {
                return false;
            }
            inside = all;
            return true;
        }

        private static ByteSize decodedSize(BodyStructure part) {
            return part.encoding().equals("base64")
                    ? ByteSize.of((long) (part.size().bytes() * BASE64_DECODED))
                    : part.size();
        }

        private void line(String text) {
            out.writeBytes((text + "\r\n").getBytes(US_ASCII));
        }
    }
}
