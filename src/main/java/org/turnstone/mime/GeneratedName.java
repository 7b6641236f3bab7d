package org.turnstone.mime;

import java.util.Map;
import org.turnstone.mail.MediaType;

/** A name for a file that the message gives none: what it is, and where it stands. */
final class GeneratedName {

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("image/tiff", "tiff"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/wav", "wav"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/vcard", "vcf"),
            Map.entry("text/x-vcard", "vcf"),
            Map.entry("text/csv", "csv"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/json", "json"),
            Map.entry("application/xml", "xml"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/pgp-signature", "asc"),
            Map.entry("application/pgp-keys", "asc"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("message/global", "eml"));

    private GeneratedName() {}

    static String of(Part part, int number) {
        MediaType type = part.type();
        String extension = EXTENSIONS.getOrDefault(type.toString(), "bin");
        String subject =
                part.message().map(message -> message.headers().text("Subject")).orElse("");
        String stem = FileName.sanitise(subject);
        if (!stem.isEmpty()) {
            return FileName.sanitise(stem + "." + extension);
        }
        return kind(type, extension) + "-" + number + "." + extension;
    }

    private static String kind(MediaType type, String extension) {
        return switch (extension) {
            case "ics" -> "invite";
            case "vcf" -> "contact";
            default ->
                switch (type.type()) {
                    case "image", "audio", "video", "message", "text" -> type.type();
                    default -> "attachment";
                };
        };
    }
}
