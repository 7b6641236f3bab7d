package org.turnstone.message;

import java.util.List;
import org.turnstone.mime.Header;
import org.turnstone.mime.HeaderText;

/**
 * All header fields of a message.
 *
 * @param subject decoded; empty where there is none
 * @param message the message itself
 * @param fields in their order, unfolded
 * @param left how many are not shown: the source holds them
 */
public record HeadersView(String subject, String message, List<Field> fields, int left) {

    /** More than any honest message has; of a header bomb enough. */
    private static final int MOST_FIELDS = 1_000;

    private static final int MOST_CHARACTERS = 16_000;

    /**
     * One field.
     *
     * @param written the value as it stands, in one line
     * @param read the same with its encoded words decoded; empty where there are none
     */
    public record Field(String name, String written, String read) {

        static Field of(Header header) {
            String value = header.value();
            String raw = value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) + "..." : value;
            return new Field(
                    HeaderText.asWritten(header.name()),
                    HeaderText.asWritten(raw),
                    raw.contains("=?") ? HeaderText.decode(raw) : "");
        }
    }

    public HeadersView {
        fields = List.copyOf(fields);
    }

    static HeadersView of(OpenedMessage message, String url) {
        List<Header> all = message.parsed().headers().all();
        return new HeadersView(
                message.envelope().subject(),
                url,
                all.stream().limit(MOST_FIELDS).map(Field::of).toList(),
                Math.max(0, all.size() - MOST_FIELDS));
    }

    public String source() {
        return message + "/source";
    }
}
