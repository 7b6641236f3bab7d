package org.turnstone.search;

import java.util.List;

/**
 * What is said of a search before its results.
 *
 * @param remarks what could not be taken word for word
 * @param leftOut which folders were left out unasked; empty for none
 * @param anywhere where they are searched too
 * @param rest whether this page shows only folders that had not been searched yet
 */
public record NotesView(List<String> remarks, String leftOut, String anywhere, boolean rest) {

    public NotesView {
        remarks = List.copyOf(remarks);
    }
}
