package org.turnstone.draft;

import java.util.UUID;

/**
 * The right to put a draft into Drafts, for a while.
 *
 * @param storer whoever has it
 * @param interrupted whether it is not known what came of the last attempt: a copy may lie there that nobody knows of
 */
public record Storing(DraftEntry entry, UUID storer, boolean interrupted) {}
