package org.turnstone.mailbox;

import org.turnstone.web.Avatar;

/**
 * A label on a message: a keyword with a name for people.
 *
 * @param hue 1 to 8
 */
public record LabelView(String name, int hue) {

    /** With the hue that its name gives it. */
    public static LabelView of(String name) {
        return new LabelView(name, Avatar.hueOf(name));
    }
}
