package org.turnstone.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MediaType;

/** What a browser says an uploaded file is. It only informs the recipient's program; nothing here trusts it. */
final class UploadedType {

    /** {@code type/subtype} of RFC 2045 tokens, as RFC 6838 section 4.2 restricts them. */
    private static final Pattern TYPE = Pattern.compile("([\\w!#$&^.+-]{1,127})/([\\w!#$&^.+-]{1,127})(?:;.*)?");

    private UploadedType() {}

    static MediaType of(@Nullable String contentType) {
        Matcher matcher = TYPE.matcher(contentType == null ? "" : contentType);
        if (!matcher.matches()) {
            return MediaType.OCTET_STREAM;
        }
        MediaType type = MediaType.of(matcher.group(1), matcher.group(2));
        // A part of these kinds would be read as structure of the message rather than as a file.
        return type.isMultipart() || type.type().equals("message") ? MediaType.OCTET_STREAM : type;
    }
}
