package org.turnstone.mime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.turnstone.problem.InvalidInput;

/**
 * The part of a message that is for machines, which makes it a {@code multipart/report} (RFC 6522).
 *
 * @param kind the report's type, and the subtype of the part: {@code disposition-notification}
 * @param fields in order
 */
public record OutgoingReport(String kind, Map<String, String> fields) {

    /** @throws InvalidInput where a field would be more than a line, or not be ASCII */
    public OutgoingReport {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fields.values().forEach(value -> {
            if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                throw new InvalidInput("report", "control-character");
            }
        });
    }

    String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.toString();
    }
}
