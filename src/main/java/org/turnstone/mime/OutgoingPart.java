package org.turnstone.mime;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MediaType;

/**
 * A file that goes with a message.
 *
 * @param name as the recipient sees it
 * @param content opened anew each time the message is written
 * @param contentId without angle brackets, for a picture that the HTML shows; {@code null} for an attachment
 */
public record OutgoingPart(String name, MediaType type, ByteSize size, Content content, @Nullable String contentId) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public boolean isInline() {
        return contentId != null;
    }
}
