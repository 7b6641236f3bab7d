package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.turnstone.mail.MediaType;

/** Pictures that every browser shows and that cannot carry script, told by their first bytes and by nothing else (A01). */
@SuppressWarnings("ImmutableEnumChecker") // A media type is two strings.
public enum ImageType {
    PNG("png"),
    JPEG("jpeg"),
    GIF("gif"),
    WEBP("webp");

    /** How many bytes have to be seen. */
    public static final int PREFIX = 12;

    private final MediaType mediaType;

    ImageType(String subtype) {
        this.mediaType = MediaType.of("image", subtype);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /**
     * What these bytes begin as.
     *
     * @param bytes the file, or its first {@link #PREFIX} bytes
     */
    public static Optional<ImageType> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PREFIX), ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }
}
