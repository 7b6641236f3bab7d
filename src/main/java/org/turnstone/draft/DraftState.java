package org.turnstone.draft;

/** What has become of a draft. */
public enum DraftState {
    /** Somebody writes it. */
    OPEN,
    /** The outbox has it: its words are kept for the case that it is taken back. */
    SENT
}
