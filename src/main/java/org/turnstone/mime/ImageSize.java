package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How many pixels a picture says it has, read from its first bytes: nothing is decoded (A07).
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(long width, long height) {

    /** How many bytes are enough for nearly every picture: cameras put a preview before the size. */
    public static final int PREFIX = 1 << 18;

    private static final long MOST_PIXELS = 100_000_000;
    private static final long LONGEST_SIDE = 30_000;

    /** Empty for what is no picture of {@link ImageType}, or does not say. */
    public static Optional<ImageSize> of(byte[] bytes) {
        return ImageType.of(bytes)
                .flatMap(type -> switch (type) {
                    case PNG -> at(bytes, 16, 20, 4);
                    case GIF -> Optional.of(new ImageSize(little(bytes, 6, 2), little(bytes, 8, 2)));
                    case JPEG -> jpeg(bytes);
                    case WEBP -> webp(bytes);
                })
                .filter(size -> size.width > 0 && size.height > 0);
    }

    /** Whether a browser can be asked to show it. */
    public boolean isBearable() {
        return width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;
    }

    private static Optional<ImageSize> at(byte[] bytes, int width, int height, int size) {
        return Optional.of(new ImageSize(big(bytes, width, size), big(bytes, height, size)));
    }

    /** From marker to marker up to the frame's header (ITU-T T.81 section B.2.2). */
    private static Optional<ImageSize> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return at(bytes, at + 7, at + 5, 2);
            }
            at += marker == 0xff ? 1 : 2 + Math.max(2, (int) big(bytes, at + 2, 2));
        }
        return Optional.empty();
    }

    private static Optional<ImageSize> webp(byte[] bytes) {
        String form = bytes.length < 30 ? "" : new String(bytes, 12, 4, StandardCharsets.ISO_8859_1);
        return switch (form) {
            case "VP8 " -> Optional.of(new ImageSize(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff));
            case "VP8L" -> {
                long bits = little(bytes, 21, 4);
                yield Optional.of(new ImageSize(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff)));
            }
            case "VP8X" -> Optional.of(new ImageSize(1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3)));
            default -> Optional.empty();
        };
    }

    private static long big(byte[] bytes, int from, int size) {
        long number = 0;
        for (int i = from; i < from + size; i++) {
            number = number << 8 | (i < bytes.length ? bytes[i] & 0xff : 0);
        }
        return number;
    }

    private static long little(byte[] bytes, int from, int size) {
        long number = 0;
        for (int i = from + size - 1; i >= from; i--) {
            number = number << 8 | (i < bytes.length ? bytes[i] & 0xff : 0);
        }
        return number;
    }
}
