package org.turnstone.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.turnstone.mime.ImageType;

/**
 * How a picture of a draft gets into the editor: as its bytes, in a {@code data:} address, as in a message's frame (ADR 6).
 * So the editor can show it, and give it back, whatever becomes of the draft it came from.
 */
final class ShownPictures {

    private ShownPictures() {}

    /** The address of a picture that a text shows; {@code null} for one it does not, and for what is no picture. */
    static @Nullable String address(Enclosure enclosure, String html) {
        String contentId = enclosure.part().contentId();
        if (contentId == null || !html.contains("cid:" + contentId)) {
            return null;
        }
        try (InputStream in = enclosure.part().content().open()) {
            byte[] bytes = in.readAllBytes();
            return ImageType.of(bytes)
                    .map(type -> "data:" + type.mediaType() + ";base64,"
                            + Base64.getEncoder().encodeToString(bytes))
                    .orElse(null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
