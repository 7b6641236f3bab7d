package org.turnstone.mime;

import java.util.Optional;

/**
 * How many pixels a picture says it has, read from its header: nothing is unpacked, since few bytes can hold very many
 * pixels (A07).
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {

    /** How many bytes are enough for nearly every picture: cameras put a preview before the size. */
    public static final int PREFIX = 1 << 18;

    private static final long MOST_PIXELS = 100_000_000;
    private static final long LONGEST_SIDE = 30_000;

    /** Empty for what is no picture of {@link ImageType}, or does not say. */
    public static Optional<ImageSize> of(byte[] bytes) {
        BinaryFile file = new BinaryFile(bytes);
        return ImageType.of(bytes)
                .map(type -> switch (type) {
                    case PNG -> new ImageSize(file.big32(16), file.big32(20));
                    case GIF -> gif(file);
                    case JPEG -> jpeg(file);
                    case WEBP -> webp(file);
                })
                .filter(size -> size.width > 0 && size.height > 0);
    }

    /** Whether a browser can be asked to show it. */
    public boolean isBearable() {
        return width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= MOST_PIXELS;
    }

    /** The screen, or the first frame where that is larger: browsers then take the frame's size. */
    private static ImageSize gif(BinaryFile file) {
        ImageSize screen = new ImageSize(file.little16(6), file.little16(8));
        int at = 13 + colours(file.at(10));
        while (at < file.length() && file.at(at) == 0x21) {
            at += 2;
            while (at < file.length() && file.at(at) != 0) {
                at += file.at(at) + 1;
            }
            at++;
        }
        return file.at(at) == 0x2c
                ? screen.around(
                        file.little16(at + 1) + file.little16(at + 5), file.little16(at + 3) + file.little16(at + 7))
                : screen;
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** The frame header, wherever among the other segments it stands (ITU T.81 section B.2.2). */
    private static ImageSize jpeg(BinaryFile file) {
        int at = 2;
        while (at + 9 < file.length()) {
            int marker = file.at(at + 1);
            if (file.at(at) != 0xff) {
                break;
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                at += 2;
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new ImageSize(file.big16(at + 7), file.big16(at + 5));
            } else {
                at += 2 + Math.max(2, file.big16(at + 2));
            }
        }
        return new ImageSize(0, 0);
    }

    /** Lossy, lossless or extended (RFC 9649 sections 2.5 to 2.7). */
    private static ImageSize webp(BinaryFile file) {
        if (file.holds(12, "VP8 ")) {
            return new ImageSize(file.little16(26) & 0x3fff, file.little16(28) & 0x3fff);
        }
        if (file.holds(12, "VP8L")) {
            int width = (file.little16(21) & 0x3fff) + 1;
            int height = ((file.little24(22) >> 6) & 0x3fff) + 1;
            return new ImageSize(width, height);
        }
        return file.holds(12, "VP8X")
                ? new ImageSize(file.little24(24) + 1, file.little24(27) + 1)
                : new ImageSize(0, 0);
    }

    private ImageSize around(int otherWidth, int otherHeight) {
        return new ImageSize(Math.max(width, otherWidth), Math.max(height, otherHeight));
    }
}
