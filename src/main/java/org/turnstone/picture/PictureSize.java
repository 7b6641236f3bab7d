package org.turnstone.picture;

import java.util.Optional;

/**
 * How large a picture is in pixels, as its header says: read before anything unpacks it, since few bytes can hold very
 * many pixels (A07).
 */
record PictureSize(int width, int height) {

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;

    /** In which the header of an AVIF file has to say it. */
    private static final int AVIF_HEADER = 65_536;

    /** Whether a browser can be asked to unpack it. */
    boolean isBearable() {
        return width > 0
                && height > 0
                && width <= LONGEST_SIDE
                && height <= LONGEST_SIDE
                && (long) width * height <= MOST_PIXELS;
    }

    /** Whether nobody is meant to see it (R08). */
    boolean isTracker() {
        return width <= 2 && height <= 2;
    }

    /** Empty where the header does not say. */
    static Optional<PictureSize> of(PictureType type, byte[] bytes) {
        Octets file = new Octets(bytes);
        PictureSize size =
                switch (type) {
                    case PNG -> new PictureSize(file.big32(16), file.big32(20));
                    case GIF -> gif(file);
                    case JPEG -> jpeg(file);
                    case WEBP -> webp(file);
                    case AVIF -> avif(file);
                };
        return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
    }

    /** The screen, or the first frame where that is larger: browsers then take the frame's size. */
    private static PictureSize gif(Octets file) {
        PictureSize screen = new PictureSize(file.little16(6), file.little16(8));
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
    private static PictureSize jpeg(Octets file) {
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
                return new PictureSize(file.big16(at + 7), file.big16(at + 5));
            } else {
                at += 2 + Math.max(2, file.big16(at + 2));
            }
        }
        return new PictureSize(0, 0);
    }

    /** Lossy, lossless or extended (RFC 9649 sections 2.5 to 2.7). */
    private static PictureSize webp(Octets file) {
        if (file.holds(12, "VP8 ")) {
            return new PictureSize(file.little16(26) & 0x3fff, file.little16(28) & 0x3fff);
        }
        if (file.holds(12, "VP8L")) {
            int width = (file.little16(21) & 0x3fff) + 1;
            int height = ((file.little24(22) >> 6) & 0x3fff) + 1;
            return new PictureSize(width, height);
        }
        return file.holds(12, "VP8X")
                ? new PictureSize(file.little24(24) + 1, file.little24(27) + 1)
                : new PictureSize(0, 0);
    }

    /** The largest of the spatial extents: a picture put together of tiles says each tile's and its own. */
    private static PictureSize avif(Octets file) {
        PictureSize largest = new PictureSize(0, 0);
        for (int at = 0; at < Math.min(file.length(), AVIF_HEADER); at++) {
            if (file.at(at) == 'i' && file.holds(at, "ispe")) {
                largest = largest.around(file.big32(at + 8), file.big32(at + 12));
            }
        }
        return largest;
    }

    private PictureSize around(int otherWidth, int otherHeight) {
        return new PictureSize(Math.max(width, otherWidth), Math.max(height, otherHeight));
    }
}
