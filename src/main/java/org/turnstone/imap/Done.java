package org.turnstone.imap;

/** What {@link Work} gives that has nothing to give but that it was done. */
public enum Done {
    DONE
}
