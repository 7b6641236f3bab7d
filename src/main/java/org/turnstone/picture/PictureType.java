package org.turnstone.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.turnstone.mime.BinaryFile;
import org.turnstone.mime.ImageType;

/** Pictures that are passed on, told by their first bytes and never by what their server says of them (R02). */
enum PictureType {
    PNG,
    JPEG,
    GIF,
    WEBP,
    AVIF;

    /** What a request for one asks for. */
    static final String ACCEPTED = "image/avif,image/webp,image/png,image/jpeg,image/gif";

    private static final int LONGEST_BRANDS = 64;

    static Optional<PictureType> of(byte[] bytes) {
        return ImageType.of(bytes)
                .map(type -> valueOf(type.name()))
                .or(() -> isAvif(bytes) ? Optional.of(AVIF) : Optional.empty());
    }

    String mediaType() {
        return switch (this) {
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case GIF -> "image/gif";
            case WEBP -> "image/webp";
            case AVIF -> "image/avif";
        };
    }

    /** A file type box that names {@code avif}, or {@code avis} for one that moves (ISO/IEC 14496-12 section 4.3). */
    private static boolean isAvif(byte[] bytes) {
        if (bytes.length < 16) {
            return false;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_BRANDS), ISO_8859_1);
        int length = Math.min(new BinaryFile(bytes).big32(0), start.length());
        if (!start.startsWith("ftyp", 4) || length < 12) {
            return false;
        }
        String brands = start.substring(8, length);
        return brands.contains("avif") || brands.contains("avis");
    }
}
