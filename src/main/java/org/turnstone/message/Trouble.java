package org.turnstone.message;

/** Why a message is not shown as its sender made it; each has its own sentence and its own remedy. */
public enum Trouble {
    /** Too long to show whole: the beginning is shown, the rest is in the download. */
    CUT_SHORT,
    /** Its parts could not be told apart: what could be read is shown. */
    BROKEN,
    /** Its HTML could not be made safe within the limits: the text part is shown instead (H14). */
    TEXT_INSTEAD,
    /** There is nothing in it to show. */
    EMPTY
}
