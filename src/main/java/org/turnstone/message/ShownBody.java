package org.turnstone.message;

import java.util.List;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitized;

/**
 * A message's text, ready for its frame, and what was found while it was made safe.
 *
 * @param blockedImages remote pictures held back, trackers not counted
 * @param blockedTrackers remote pictures too small to be seen
 * @param misleading links that show one host and lead to another
 * @param fellBack whether HTML was given up for its text (H14)
 */
public record ShownBody(
        SafeHtml html,
        int blockedImages,
        int blockedTrackers,
        List<Sanitized.MisleadingLink> misleading,
        boolean fellBack) {

    public ShownBody {
        misleading = List.copyOf(misleading);
    }
}
