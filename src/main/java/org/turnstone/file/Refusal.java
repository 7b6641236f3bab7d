package org.turnstone.file;

/** Why a file is not shown. */
public enum Refusal {
    TOO_LARGE,
    /** Whatever its name says, a computer would run it. */
    PROGRAM,
    /** Its bytes are not what its name says. */
    DIFFERENT
}
