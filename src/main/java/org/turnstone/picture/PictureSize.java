package org.turnstone.picture;

import java.util.Optional;
import org.turnstone.mime.BinaryFile;
import org.turnstone.mime.ImageSize;

/** How large a picture of another server is in pixels, as its header says: less is taken from strangers than from mail. */
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
        return type == PictureType.AVIF
                ? avif(new BinaryFile(bytes))
                : ImageSize.of(bytes).map(size -> new PictureSize(size.width(), size.height()));
    }

    /** The largest of the spatial extents: a picture put together of tiles says each tile's and its own. */
    private static Optional<PictureSize> avif(BinaryFile file) {
        PictureSize largest = new PictureSize(0, 0);
        for (int at = 0; at < Math.min(file.length(), AVIF_HEADER); at++) {
            if (file.at(at) == 'i' && file.holds(at, "ispe")) {
                largest = largest.around(file.big32(at + 8), file.big32(at + 12));
            }
        }
        return largest.width > 0 && largest.height > 0 ? Optional.of(largest) : Optional.empty();
    }

    private PictureSize around(int otherWidth, int otherHeight) {
        return new PictureSize(Math.max(width, otherWidth), Math.max(height, otherHeight));
    }
}
