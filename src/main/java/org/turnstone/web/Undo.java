package org.turnstone.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that takes back what was done: an ordinary POST of ours, offered in a {@link Toast}.
 *
 * @param action a path of ours, beginning with {@code /}
 * @param fields what the form carries, in order; a name may come several times
 * @param frame the frame of the page that its answer opens in; {@code null} for the page as a whole
 */
public record Undo(String action, List<Field> fields, @Nullable String frame) {

    /** One hidden field. */
    public record Field(String name, String value) {}

    public Undo {
        if (!LocalPath.isLocal(action)) {
            throw new IllegalArgumentException("an undo posts to a path of ours");
        }
        fields = List.copyOf(fields);
    }

    public static Undo of(String action) {
        return new Undo(action, List.of(), null);
    }

    /** This, whose answer opens in a frame, where the page has it. */
    public Undo in(String someFrame) {
        return new Undo(action, fields, someFrame);
    }

    /** This, with one more field. */
    public Undo with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Undo(action, more, frame);
    }
}
