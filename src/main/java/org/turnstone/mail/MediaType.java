package org.turnstone.mail;

import java.util.Locale;

/**
 * A media type without its parameters (RFC 2045 section 5.1), in lower case.
 *
 * @param type such as {@code text}
 * @param subtype such as {@code html}
 */
public record MediaType(String type, String subtype) {

    public static final MediaType TEXT_PLAIN = new MediaType("text", "plain");
    public static final MediaType TEXT_HTML = new MediaType("text", "html");
    public static final MediaType OCTET_STREAM = new MediaType("application", "octet-stream");
    public static final MediaType MESSAGE = new MediaType("message", "rfc822");

    public MediaType {
        type = type.toLowerCase(Locale.ROOT);
        subtype = subtype.toLowerCase(Locale.ROOT);
    }

    public static MediaType of(String type, String subtype) {
        return new MediaType(type, subtype);
    }

    public boolean is(String otherType, String otherSubtype) {
        return type.equals(otherType) && subtype.equals(otherSubtype);
    }

    public boolean isText() {
        return type.equals("text");
    }

    public boolean isMultipart() {
        return type.equals("multipart");
    }

    public boolean isImage() {
        return type.equals("image");
    }

    @Override
    public String toString() {
        return type + "/" + subtype;
    }
}
