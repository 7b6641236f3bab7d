package org.turnstone.mime;

import java.util.Map;
import org.turnstone.mail.MediaType;

/**
 * The Content-Type field (RFC 2045 section 5.1).
 *
 * @param boundary of a multipart, as it stands; empty where there is none
 * @param parameters decoded
 */
record ContentType(MediaType type, String boundary, Map<String, String> parameters) {

    static ContentType parse(String raw, MediaType missing) {
        int end = typeEnd(raw);
        Map<String, String> parameters = Parameters.parse(raw, end);
        String boundary = parameters.getOrDefault("boundary", "");
        MediaType type = type(raw.substring(0, end), missing);
        return new ContentType(type, boundary, ExtendedParameters.decode(parameters));
    }

    ContentType withBoundary(String other) {
        return new ContentType(type, other, parameters);
    }

    /** Where the type ends: at the first character that cannot be part of it, white space around the slash allowed. */
    private static int typeEnd(String raw) {
        int slash = raw.indexOf('/');
        int end = 0;
        while (end < raw.length() && (isTypeChar(raw.charAt(end)) || (raw.charAt(end) == ' ' && end < slash))) {
            end++;
        }
        if (end == slash) {
            end++;
            while (end < raw.length() && raw.charAt(end) == ' ') {
                end++;
            }
            while (end < raw.length() && isTypeChar(raw.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** RFC 6838 section 4.2, and no more: what is kept is shown and compared. */
    private static boolean isTypeChar(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "!#$&-^_.+".indexOf(c) >= 0);
    }

    private static MediaType type(String text, MediaType missing) {
        int slash = text.indexOf('/');
        String type = (slash < 0 ? text : text.substring(0, slash)).strip();
        String subtype = slash < 0 ? "" : text.substring(slash + 1).strip();
        if (!type.isEmpty() && !subtype.isEmpty()) {
            return MediaType.of(type, subtype);
        }
        return switch (Ascii.lower(type)) {
            case "text" -> MediaType.TEXT_PLAIN;
            case "html" -> MediaType.TEXT_HTML;
            case "multipart" -> MediaType.of("multipart", "mixed");
            case "application", "image", "audio", "video" -> MediaType.OCTET_STREAM;
            default -> missing;
        };
    }
}
