package org.turnstone.html;

import java.util.List;

/**
 * A message's HTML made safe, and what was found on the way.
 *
 * @param body to be shown
 * @param blockedRemote pictures and style sheets' pictures that would have been fetched from other servers, without the
 *     trackers
 * @param blockedTrackers pictures too small to be seen, which exist to tell the sender that the mail was opened
 * @param misleadingLinks links that show one host and go to another
 * @param fellBack whether the HTML was too large, too deep or too slow, so that {@code body} is only its text (H14)
 */
public record Sanitized(
        SafeHtml body, int blockedRemote, int blockedTrackers, List<MisleadingLink> misleadingLinks, boolean fellBack) {

    public Sanitized {
        misleadingLinks = List.copyOf(misleadingLinks);
    }

    /**
     * A link whose text is an address on one host and whose target is on another (H07).
     *
     * @param shownHost the host a reader believes it goes to
     * @param targetHost the host it goes to
     */
    public record MisleadingLink(String shownHost, String targetHost) {}
}
