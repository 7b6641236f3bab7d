package org.turnstone.draft;

/** What the journal says to words that are to be written down. */
public sealed interface Noted {

    /** They are, for good. */
    record Down(DraftEntry entry) implements Noted {}

    /** Another form has written since, or another program in Drafts: nothing was changed. */
    record Overtaken(DraftEntry theirs) implements Noted {}

    /** The draft was sent: nothing was changed. */
    record Sent(DraftEntry sent) implements Noted {}

    /** The draft was thrown away, or sent long ago: nothing was changed. */
    record Gone() implements Noted {}
}
