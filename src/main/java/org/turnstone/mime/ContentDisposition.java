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

    public boolean isAttachment() {
        return type.equals("attachment");
    }

    public boolean isInline() {
        return type.equals("inline");
    }
}
