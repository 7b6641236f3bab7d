package org.turnstone.mailbox;

import org.turnstone.label.Label;

/**
 * A label on a message: a keyword with a name for people.
 *
 * @param hue 1 to 8
 */
public record LabelView(String name, int hue) {

    /** As it is shown on a message. */
    public static LabelView of(Label label) {
        return new LabelView(label.name(), label.hue());
    }
}
