package org.turnstone.search;

import java.util.List;
import org.turnstone.imap.Found;
import org.turnstone.imap.MessageSummary;
import org.turnstone.problem.Problem;

/** What became of the search in one folder. */
sealed interface Answer {

    Place place();

    /** It was searched to the end. */
    record Hits(Place place, Found found, List<MessageSummary> rows) implements Answer {
        public Hits {
            rows = List.copyOf(rows);
        }
    }

    /** The server did not answer in time. */
    record Late(Place place) implements Answer {}

    /** The server cannot, or will not. */
    record Failed(Place place, Problem problem) implements Answer {}
}
