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
 * @param label by what a draft's writer finds it again, in a field of the part's header; {@code null} for none
 */
public record OutgoingPart(
        String name,
        MediaType type,
        ByteSize size,
        Content content,
        @Nullable String contentId,
        @Nullable String label) {

    /** The field of a part's header that has its label. */
    public static final String LABEL = "X-Turnstone-Part";

    public OutgoingPart(String name, MediaType type, ByteSize size, Content content, @Nullable String contentId) {
        this(name, type, size, content, contentId, null);
    }

    public OutgoingPart labelled(String newLabel) {
        return new OutgoingPart(name, type, size, content, contentId, newLabel);
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public boolean isInline() {
        return contentId != null;
    }
}
