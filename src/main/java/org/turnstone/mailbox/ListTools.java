package org.turnstone.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.label.LabelChoice;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozeMenu;

/**
 * What can be done with messages that are selected in a list, and the menus for it.
 *
 * @param url {@code /mail/{account}/{mailbox}}: what is done is posted below it
 * @param title what people read
 * @param snoozed whether messages wait here for their time
 * @param labels what can be put on messages
 * @param targets where they can be moved to
 * @param snoozes when they can come back
 */
public record ListTools(
        String url,
        String title,
        @Nullable SpecialUse use,
        boolean snoozed,
        ListView.Abilities can,
        List<LabelChoice> labels,
        List<TreeView.Target> targets,
        List<SnoozeMenu.Choice> snoozes) {

    public ListTools {
        labels = List.copyOf(labels);
        targets = List.copyOf(targets);
        snoozes = List.copyOf(snoozes);
    }

    /** Whether removing a message from here removes it for good. */
    public boolean forGood() {
        return use == SpecialUse.TRASH || use == SpecialUse.JUNK;
    }

    public boolean isJunk() {
        return use == SpecialUse.JUNK;
    }
}
