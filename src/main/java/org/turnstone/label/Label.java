package org.turnstone.label;

import org.turnstone.mail.Flag;

/**
 * A keyword that means something to a person.
 *
 * @param keyword as it stands on messages, where every other program sees it too
 * @param name what the person calls it
 * @param hue 1 to 8
 * @param kept whether the person has it in their list; else it is one that other programs know by this name
 */
public record Label(Flag keyword, String name, int hue, boolean kept) {

    /** How many colours there are. */
    public static final int HUES = 8;

    public Label {
        if (hue < 1 || hue > HUES) {
            throw new IllegalArgumentException("there are eight hues");
        }
    }
}
