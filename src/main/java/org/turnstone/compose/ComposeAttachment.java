package org.turnstone.compose;

import org.turnstone.message.AttachmentView;
import org.turnstone.message.FileName;

/**
 * A file that goes with the message; it is on the server already.
 *
 * @param id names it in the form: the button {@code remove-attachment-{id}} takes it away again
 * @param name cleaned for display (A04)
 * @param glyph which picture stands for its type
 * @param detail type and size for people: {@code PDF · 482 kB}
 */
public record ComposeAttachment(String id, String name, AttachmentView.Glyph glyph, String detail) {

    public FileName file() {
        return FileName.of(name);
    }
}
