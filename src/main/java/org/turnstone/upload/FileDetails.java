package org.turnstone.upload;

import org.jspecify.annotations.Nullable;
import org.turnstone.mime.FileName;

/**
 * What is known of a file before its first byte.
 *
 * @param name as its recipient will see it: harmless (A04), never empty
 * @param type what its sender says it is; may be nonsense
 * @param contentId by what a text shows it, without angle brackets; {@code null} for a file that is attached
 */
public record FileDetails(String name, String type, @Nullable String contentId) {

    /** What a file is called that came without a name, or with one of which nothing could be kept. */
    private static final String NAMELESS = "file";

    /** RFC 6838 section 4.2 allows twice 127 characters; what is longer says nothing. */
    private static final int LONGEST_TYPE = 255;

    public FileDetails(String name, String type) {
        this(name, type, null);
    }

    public FileDetails {
        String harmless = FileName.sanitise(name);
        name = harmless.isEmpty() ? NAMELESS : harmless;
        type = type.length() > LONGEST_TYPE ? "" : type;
    }
}
