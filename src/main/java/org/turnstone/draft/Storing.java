package org.turnstone.draft;

import java.util.UUID;

/**
 * The right to put a draft into Drafts, for a while.
 *
 * @param storer whoever has it
 * @param interrupted whether it is not known what came of the last attempt: a copy may lie there that nobody knows of
 */
public record Storing(DraftEntry entry, UUID storer, boolean interrupted) {

    /** The same, once it is known where the draft lies. */
    Storing settled(DraftEntry known) {
        return new Storing(known, storer, false);
    }
}
