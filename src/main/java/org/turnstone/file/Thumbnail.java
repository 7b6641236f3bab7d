package org.turnstone.file;

import java.io.IOException;
import java.io.OutputStream;
import org.turnstone.mail.MediaType;

/** A small picture that stands for a large one. */
final class Thumbnail {

    private final MediaType type;
    private final byte[] bytes;

    Thumbnail(MediaType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    MediaType type() {
        return type;
    }

    /** In bytes. */
    int size() {
        return bytes.length;
    }

    void writeTo(OutputStream to) throws IOException {
        to.write(bytes);
    }
}
