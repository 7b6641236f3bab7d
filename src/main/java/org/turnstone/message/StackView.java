package org.turnstone.message;

import java.util.List;
import java.util.Set;
import org.turnstone.mail.Flag;

/**
 * The conversation around an open message, as cards of one line.
 *
 * @param above the cards that stand above it
 * @param below the cards that stand below it
 * @param borne the keywords that tell something of the conversation, as far as its other messages bear them
 * @param id what the toolbar acts on: all of the conversation in this mailbox, as forms name it
 */
public record StackView(List<FoldedCard> above, List<FoldedCard> below, Set<Flag> borne, String id) {

    public StackView {
        above = List.copyOf(above);
        below = List.copyOf(below);
        borne = Set.copyOf(borne);
    }

    /** A message alone. */
    static StackView alone(String id) {
        return new StackView(List.of(), List.of(), Set.of(), id);
    }

    /** How many messages there are, the open one among them. */
    public int size() {
        return above.size() + 1 + below.size();
    }

    public boolean many() {
        return size() > 1;
    }
}
