package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * A file a scripted message carries, made from one line: {@code name = content}. What it holds follows from its
 * extension: a document's lines are divided by semicolons, a table's cells by commas.
 */
final class DemoFile {

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "pdf", "application/pdf",
            "csv", "text/csv; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "ics", "text/calendar; charset=utf-8",
            "vcf", "text/vcard; charset=utf-8",
            "wav", "audio/wav",
            "zip", "application/zip",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String name;
    private final String type;
    private final byte[] content;

    private DemoFile(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    static DemoFile of(String line, ZonedDateTime now) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line.strip() : line.substring(0, equals).strip();
        String words = equals < 0 ? name : line.substring(equals + 1).strip();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        byte[] content =
                switch (extension) {
                    case "png" -> Picture.png(words);
                    case "pdf" -> DemoPdf.of(words.split(";", -1));
                    case "zip" -> Archives.zip(words.split(";", -1));
                    case "docx" -> Archives.docx(words.split(";", -1));
                    case "wav" -> Sound.wav(words);
                    case "ics" -> utf8(Invitation.read(words, now).text());
                    default -> utf8(words.replace("; ", "\r\n") + "\r\n");
                };
        return new DemoFile(name, TYPES.getOrDefault(extension, "application/octet-stream"), content);
    }

    MimePart attached() {
        return MimePart.binary(type, content, "Content-Disposition: attachment;\r\n " + parameter() + "\r\n");
    }

    MimePart inline() {
        return MimePart.binary(
                type,
                content,
                "Content-Disposition: inline;\r\n " + parameter() + "\r\nContent-ID: <" + name + ">\r\n");
    }

    /** RFC 2231 section 4 where the name is not ASCII. */
    private String parameter() {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return "filename=\"" + name + "\"";
        }
        StringBuilder encoded = new StringBuilder("filename*=utf-8''");
        for (byte b : utf8(name)) {
            boolean plain = b > ' ' && (Character.isLetterOrDigit(b) || b == '.' || b == '-');
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
