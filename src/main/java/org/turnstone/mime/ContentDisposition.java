package org.turnstone.mime;

import java.util.Map;

/**
 * How a part wants to be shown (RFC 2183).
 *
 * @param type in lower case, such as {@code attachment}; empty where there is no such field
 * @param parameters decoded (RFC 2231), names in lower case
 */
public record ContentDisposition(String type, Map<String, String> parameters) {

    static final ContentDisposition NONE = new ContentDisposition("", Map.of());

    public ContentDisposition {
        parameters = Map.copyOf(parameters);
    }

    static ContentDisposition parse(String raw) {
        int end = 0;
        while (end < raw.length() && "; \t".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        String first = raw.substring(0, end);
        // The type is sometimes forgotten and the parameters stand alone.
        int from = first.indexOf('=') < 0 ? end : 0;
        String type = from == 0 ? "" : Ascii.lower(PlainLine.of(first));
        return new ContentDisposition(type, ExtendedParameters.decode(Parameters.parse(raw, from)));
    }

    public boolean isAttachment() {
        return type.equals("attachment");
    }

    public boolean isInline() {
        return type.equals("inline");
    }
}
