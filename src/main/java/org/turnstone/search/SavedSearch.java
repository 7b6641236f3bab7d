package org.turnstone.search;

import org.turnstone.web.MailboxSegment;

/**
 * A search under a name.
 *
 * @param query as it is typed
 */
public record SavedSearch(long id, String name, String query) {

    /** Where it is carried out. */
    public String href() {
        return "/search?q=" + MailboxSegment.percentEncode(query);
    }
}
