package org.turnstone.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.mail.MediaType;

/** Files that old mailers wrote uuencoded into plain text, between begin and end lines. */
final class UuBlocks {

    /** Follows a text part's section in the section of a file within it: {@code 1.UU2}. */
    static final String MARK = ".UU";

    private static final int MAX_FILES = 100;

    private UuBlocks() {}

    /**
     * @param text without the files
     * @param files in order
     */
    record Found(String text, List<Block> files) {}

    /** One file: its name as written and its uuencoded lines. */
    record Block(String name, List<String> lines) {

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.forEach(line -> UuLine.decode(line, bytes::write));
            return bytes.toByteArray();
        }
    }

    static Found in(String text) {
        if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
            return new Found(text, List.of());
        }
        StringBuilder rest = new StringBuilder(text.length());
        List<Block> files = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            List<String> lines = files.size() < MAX_FILES && UuLine.isBegin(line) ? data(text, end + 1) : List.of();
            if (lines.isEmpty()) {
                rest.append(text, at, Math.min(text.length(), end + 1));
                at = end + 1;
            } else {
                files.add(new Block(UuLine.name(line), lines));
                at = end
                        + 1
                        + lines.stream().mapToInt(data -> data.length() + 1).sum();
                at = skipEnd(text, at);
            }
        }
        return new Found(rest.toString(), files);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static List<String> data(String text, int from) {
        List<String> lines = new ArrayList<>();
        for (int at = from; at < text.length(); ) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            if (line.equals("end") || !UuLine.isData(line)) {
                break;
            }
            lines.add(line);
            at = end + 1;
        }
        return lines;
    }

    private static int skipEnd(String text, int at) {
        return text.startsWith("end\n", at) || (text.startsWith("end", at) && at + 3 == text.length()) ? at + 4 : at;
    }

    /** The file that a section with the {@link #MARK} names. */
    static Optional<Part> part(Part text, String section) {
        return parts(text, in(text.text())).stream()
                .filter(part -> part.section().equals(section))
                .findFirst();
    }

    /** The files found in a text part, as parts. */
    static List<Part> parts(Part text, Found found) {
        List<Part> parts = new ArrayList<>();
        for (Block file : found.files()) {
            parts.add(asPart(section(text, parts.size()), file));
        }
        return parts;
    }

    private static String section(Part text, int index) {
        return text.section() + MARK + (index + 1);
    }

    private static Part asPart(String section, Block file) {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        String disposition = "attachment; filename=\"" + new String(name, StandardCharsets.ISO_8859_1) + '"';
        Headers headers = new Headers(List.of(new Header("Content-Disposition", disposition)));
        ContentType type = ContentType.parse("", MediaType.OCTET_STREAM);
        return new Part(section, Octets.of(file.bytes()), headers, type, List.of(), null);
    }
}
