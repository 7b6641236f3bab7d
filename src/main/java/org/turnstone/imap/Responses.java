package org.turnstone.imap;

import java.io.IOException;

/** Hears the untagged data of a command. */
@FunctionalInterface
interface Responses {

    /** Only the command's status is of interest. */
    Responses IGNORED = response -> {};

    /** Takes in one of them, which is valid during this call only. */
    void hear(Response response) throws IOException;
}
