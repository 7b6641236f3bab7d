package org.turnstone.message;

import java.util.List;
import org.turnstone.html.RemotePicture;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitized;

/**
 * A message's text, ready for its frame, and what was found while it was made safe.
 *
 * @param remote pictures that it names on other servers
 * @param misleading links that show one host and lead to another
 * @param fellBack whether HTML was given up for its text (H14)
 */
public record ShownBody(
        SafeHtml html, List<RemotePicture> remote, List<Sanitized.MisleadingLink> misleading, boolean fellBack) {

    public ShownBody {
        remote = List.copyOf(remote);
        misleading = List.copyOf(misleading);
    }
}
