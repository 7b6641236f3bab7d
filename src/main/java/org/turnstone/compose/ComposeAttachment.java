package org.turnstone.compose;

import org.jspecify.annotations.Nullable;
import org.turnstone.message.AttachmentView;
import org.turnstone.message.FileName;

/**
 * A file that goes with the message; it is on the server already.
 *
 * @param id names it in the form: the button {@code remove-attachment-{id}} takes it away again
 * @param name cleaned for display (A04)
 * @param glyph which picture stands for its type
 * @param detail type and size for people: {@code PDF · 482 kB}
 * @param octets its size
 * @param part its address, from where it can be put into another message; {@code null} where it has none
 * @param contentId by what the text names it; {@code null} for a file that is attached
 * @param picture its bytes as an address, for the editor; {@code null} where the editor has them or shows none
 */
public record ComposeAttachment(
        String id,
        String name,
        AttachmentView.Glyph glyph,
        String detail,
        long octets,
        @Nullable String part,
        @Nullable String contentId,
        @Nullable String picture) {

    /** Whether it stands in the text rather than below it. */
    public boolean inText() {
        return contentId != null;
    }

    public FileName file() {
        return FileName.of(name);
    }
}
