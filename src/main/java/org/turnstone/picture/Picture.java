package org.turnstone.picture;

import java.util.Optional;

/** A picture of another server as it is passed on, or that there is none to pass on. */
final class Picture {

    /** What became of it. */
    enum Fate {
        SHOWN,
        /** It is one that nobody is meant to see. */
        TRACKER,
        /** Its server did not give it, or it is nothing that may be shown. */
        MISSING
    }

    static final Picture MISSING = new Picture(Fate.MISSING, "image/png", Placeholder.png(16, 0x30));
    static final Picture TRACKER = new Picture(Fate.TRACKER, "image/png", Placeholder.png(1, 0));

    private final Fate fate;
    private final String mediaType;
    private final byte[] bytes;

    private Picture(Fate fate, String mediaType, byte[] bytes) {
        this.fate = fate;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** What a server sent, judged by its bytes alone. */
    static Picture of(byte[] bytes) {
        Optional<PictureType> type = PictureType.of(bytes);
        Optional<PictureSize> size = type.flatMap(known -> PictureSize.of(known, bytes));
        if (type.isEmpty() || size.isEmpty() || !size.get().isBearable()) {
            return MISSING;
        }
        return size.get().isTracker()
                ? TRACKER
                : new Picture(Fate.SHOWN, type.get().mediaType(), bytes);
    }

    Fate fate() {
        return fate;
    }

    String mediaType() {
        return mediaType;
    }

    /** The file; not copied, and not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
