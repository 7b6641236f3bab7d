package org.turnstone.label;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.Flag;

/**
 * A label in the menu that puts it on messages.
 *
 * @param keyword as forms send it
 * @param on whether the message has it; of a selection nobody knows until the server looks
 */
public record LabelChoice(String keyword, String name, int hue, boolean on) {

    /** What the menu offers for a message with these labels, or for a selection with none. */
    public static List<LabelChoice> of(LabelBook book, Collection<Label> present) {
        Set<Flag> on = present.stream().map(Label::keyword).collect(Collectors.toSet());
        return Stream.concat(book.offered().stream(), present.stream())
                .collect(Collectors.toMap(Label::keyword, label -> label, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(label -> new LabelChoice(
                        label.keyword().keyword(), label.name(), label.hue(), on.contains(label.keyword())))
                .toList();
    }
}
