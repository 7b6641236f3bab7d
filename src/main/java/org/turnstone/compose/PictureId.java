package org.turnstone.compose;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what the HTML names a picture that was put into it: its Content-ID, made by the browser, so that the picture stands
 * in the text before its bytes are anywhere. Letters and digits alone: it goes into a header field and an address as it is.
 *
 * @param text 20 to 64 of them
 */
record PictureId(String text) {

    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9]{20,64}");

    /** What the browser names an uploaded picture; empty for anything else. */
    static Optional<PictureId> parse(@Nullable String fileName) {
        return Optional.ofNullable(fileName)
                .filter(name -> TEXT.matcher(name).matches())
                .map(PictureId::new);
    }
}
